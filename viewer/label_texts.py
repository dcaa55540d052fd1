"""The words of enumerations and presets, noted for the translators, and as they stand in sentences.

An enumeration keeps its English words as values: files and other programs know them. What is
shown is `tr(role.value)`, or one of the functions here where a sentence needs another form.
"""

from __future__ import annotations

from model.labels import Condition, Severity, Zone
from viewer.language import marked, tr

SEVERITIES = (marked("Normal/Mild"), marked("Moderate"), marked("Severe"))
#: In place of a severity where there is none.
NOT_ASSESSED = marked("Not assessed")
CONDITIONS = (
    marked("Spinal Canal Stenosis"),
    marked("Left Neural Foraminal Narrowing"),
    marked("Right Neural Foraminal Narrowing"),
    marked("Left Subarticular Stenosis"),
    marked("Right Subarticular Stenosis"),
)
SIDES = (marked("left"), marked("right"))
ZONES = (marked("canal"), marked("foraminal"), marked("subarticular"))
VIEWS = (marked("sagittal T1"), marked("axial T2"))
ROLES = (
    marked("Sagittal T1"),
    marked("Sagittal T2"),
    marked("Sagittal STIR"),
    marked("Axial T2"),
    marked("Axial T1"),
    marked("Localiser"),
    marked("Other"),
)
PLANES = (marked("sagittal"), marked("coronal"), marked("axial"))
#: Windows by percentiles (`viewer.dicom.window.PERCENTILE_PRESETS`).
PRESETS = (
    marked("Full"),
    marked("Standard"),
    marked("Bright"),
    marked("Fluid"),
    marked("Fat"),
)
#: Titles and labels of the hangings that come with the program (`resources/hangings`).
HANGINGS = (
    marked("Axial focus"),
    marked("Lumbar spine"),
    marked("One pane"),
    marked("Sagittal pair"),
    marked("Prior | current"),
    marked("Sagittal T1 or second axial"),
    marked("Sagittal STIR or second axial"),
)
#: What a measurement is, and what the left mouse button does (`viewer.measuring`).
KINDS = (
    marked("Length"),
    marked("Canal AP diameter"),
    marked("Angle"),
    marked("Cobb angle"),
    marked("Ellipse"),
    marked("Rectangle"),
    marked("Point"),
    marked("Dural sac area"),
    marked("Arrow"),
    marked("Text"),
)
TOOLS = (
    marked("Window"),
    marked("Zoom"),
    marked("Pan"),
    marked("Window from a rectangle"),
    marked("Value at a point"),
)
#: Which way a grade went, and when another study was made (`viewer.change`).
DIRECTIONS = (marked("worse"), marked("better"), marked("unchanged"), marked("not to be compared"))
STANDINGS = (
    marked("Prior"),
    marked("Later"),
    marked("Same day"),
    marked("Other, order unknown"),
)
#: What the reader made of a grade (`viewer.opinion`), and what a check of a map says.
DECISIONS = (marked("accepted"), marked("changed"), marked("rejected"))
VERDICTS = (marked("holds"), marked("fails"), marked("not measured"))
#: Pages of the evidence window (`viewer.evidence`).
PAGES = (
    marked("Compare"),
    marked("Input"),
    marked("Attention"),
    marked("Top patches"),
    marked("Checks"),
)

_CONDITIONS_INSIDE = {
    Condition.SPINAL_CANAL_STENOSIS: marked("spinal canal stenosis"),
    Condition.LEFT_NEURAL_FORAMINAL_NARROWING: marked("left neural foraminal narrowing"),
    Condition.RIGHT_NEURAL_FORAMINAL_NARROWING: marked("right neural foraminal narrowing"),
    Condition.LEFT_SUBARTICULAR_STENOSIS: marked("left subarticular stenosis"),
    Condition.RIGHT_SUBARTICULAR_STENOSIS: marked("right subarticular stenosis"),
}
#: Whole phrases: in other languages the adjective takes the gender of the noun.
_NARROWED = {
    (Severity.MODERATE, Condition.SPINAL_CANAL_STENOSIS): marked("moderate spinal canal stenosis"),
    (Severity.MODERATE, Condition.LEFT_NEURAL_FORAMINAL_NARROWING): marked(
        "moderate left neural foraminal narrowing"
    ),
    (Severity.MODERATE, Condition.RIGHT_NEURAL_FORAMINAL_NARROWING): marked(
        "moderate right neural foraminal narrowing"
    ),
    (Severity.MODERATE, Condition.LEFT_SUBARTICULAR_STENOSIS): marked(
        "moderate left subarticular stenosis"
    ),
    (Severity.MODERATE, Condition.RIGHT_SUBARTICULAR_STENOSIS): marked(
        "moderate right subarticular stenosis"
    ),
    (Severity.SEVERE, Condition.SPINAL_CANAL_STENOSIS): marked("severe spinal canal stenosis"),
    (Severity.SEVERE, Condition.LEFT_NEURAL_FORAMINAL_NARROWING): marked(
        "severe left neural foraminal narrowing"
    ),
    (Severity.SEVERE, Condition.RIGHT_NEURAL_FORAMINAL_NARROWING): marked(
        "severe right neural foraminal narrowing"
    ),
    (Severity.SEVERE, Condition.LEFT_SUBARTICULAR_STENOSIS): marked(
        "severe left subarticular stenosis"
    ),
    (Severity.SEVERE, Condition.RIGHT_SUBARTICULAR_STENOSIS): marked(
        "severe right subarticular stenosis"
    ),
}
_NARROWED_ON_BOTH_SIDES = {
    (Severity.MODERATE, Zone.FORAMINAL): marked("moderate bilateral neural foraminal narrowing"),
    (Severity.MODERATE, Zone.SUBARTICULAR): marked("moderate bilateral subarticular stenosis"),
    (Severity.SEVERE, Zone.FORAMINAL): marked("severe bilateral neural foraminal narrowing"),
    (Severity.SEVERE, Zone.SUBARTICULAR): marked("severe bilateral subarticular stenosis"),
}
#: Tools as they stand inside a sentence, "Left mouse button: window".
_TOOLS_INSIDE = {
    "Window": marked("window"),
    "Zoom": marked("zoom"),
    "Pan": marked("pan"),
    "Window from a rectangle": marked("window from a rectangle"),
    "Length": marked("length"),
    "Canal AP diameter": marked("canal ap diameter"),
    "Angle": marked("angle"),
    "Cobb angle": marked("cobb angle"),
    "Ellipse": marked("ellipse"),
    "Rectangle": marked("rectangle"),
    "Value at a point": marked("value at a point"),
    "Dural sac area": marked("dural sac area"),
    "Arrow": marked("arrow"),
    "Text": marked("text"),
}


def severity_text(severity: Severity | None) -> str:
    """The severity by its word, or "Not assessed"."""
    return tr(NOT_ASSESSED if severity is None else severity.text)


def condition_inside(condition: Condition) -> str:
    """The condition as it stands inside a sentence, "left subarticular stenosis"."""
    return tr(_CONDITIONS_INSIDE[condition])


def narrowing_inside(severity: Severity, condition: Condition) -> str:
    """A finding inside a sentence, "severe left subarticular stenosis"; `KeyError` if Normal."""
    return tr(_NARROWED[severity, condition])


def narrowing_on_both_sides(severity: Severity, zone: Zone) -> str:
    """Both sides' finding inside a sentence; `KeyError` if Normal/Mild, or of the canal."""
    return tr(_NARROWED_ON_BOTH_SIDES[severity, zone])


def tool_inside(tool: str) -> str:
    """A tool by its English word, as it stands inside a sentence, "Left mouse button: pan"."""
    return tr(_TOOLS_INSIDE[tool])
