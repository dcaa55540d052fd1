"""What is on screen, as one frozen value: what is open, what was found, what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from model.labels import Severity
from model.methods import DEFAULT_METHOD
from model.results import Explanation, LumbarLevels, Vec3
from model.volume import Volume
from viewer.dicom.study import Frame, Role, Skipped, StackKey, Study
from viewer.display import Display
from viewer.errors import Notice
from viewer.evidence import Evidence
from viewer.hanging import EMPTY_PANES, Pane
from viewer.hanging_choice import Hangings
from viewer.local_studies import LocalStudies
from viewer.measuring import Measurement, Tool
from viewer.opinion import Opinions
from viewer.reading import Cell, Finding, ModelIdentity


class Doing(Enum):
    """What a thread is at: grading shuts other commands out, a heat map does not."""

    READING = auto()
    GRADING = auto()
    EXPLAINING = auto()
    REPORTING = auto()


@dataclass(frozen=True, slots=True)
class Activity:
    """What is running, for the status line.

    Attributes
    ----------
    fraction : float or None
        Done, 0 to 1; None where it cannot be told.
    """

    doing: Doing
    text: str
    fraction: float | None = None


@dataclass(frozen=True, slots=True)
class Preferences:
    """How things are shown; kept when another study is opened."""

    overlay_visible: bool = True
    overlay_opacity: float = 0.45
    overlay_method: str = DEFAULT_METHOD
    overlay_threshold: float = 0.0
    overlay_smooth: bool = True
    overlay_contours: bool = False
    overlay_own_scale: bool = False
    corner_text: bool = True
    linked: bool = True
    keeps_catalogue: bool = False
    asked_for_catalogue: bool = False
    smooth: bool = True
    all_lines: bool = False
    reader_first: bool = False
    reader_name: str = ""
    hanging: str = ""
    review_first: bool = True
    language: str = "auto"
    palette: str = "dark"
    text_size: str = "normal"
    left_drag: str = "window"
    middle_drag: str = "pan"
    right_drag: str = "zoom"
    keys: str = ""
    first_window: str = "dicom"
    device: str = "auto"
    threads: str = "auto"
    anonymous: bool = False
    toured: bool = False
    findings_apart: bool = False
    pictures_apart: bool = False


@dataclass(frozen=True, slots=True)
class Prior:
    """The study that the open one is compared with; all of it goes when either is left.

    Attributes
    ----------
    state : State
        What is known and shown of it; read it by `viewer.comparing.prior_state`.
    before : Hangings
        What hung before, to go back to.
    accepted : bool
        The reader confirmed that it is the same patient, where the files leave that open.
    """

    state: State
    before: Hangings
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """Everything on screen, as one value.

    Attributes
    ----------
    study : Study or None
        What is open; it may still grow while its folder is read.
    studies : tuple of Study
        All that the opened folder holds.
    roles : mapping
        The reader's corrections: series UID -> role.
    volumes : mapping
        Decoded stacks.
    unreadable : mapping
        Stacks that cannot be decoded -> why, a sentence for the reader.
    windows : mapping
        Series UID -> (center, width), stored values.
    inverted : frozenset of str
        UIDs of the series that the reader shows light for dark; nothing but display.
    local : LocalStudies
        The list of studies on this computer, where the reader keeps one.
    hangings : Hangings
        What can hang where; `panes` are those of its current one, in its order.
    display : Display
        How the reader turned the pictures and moved links apart.
    cursor : Vec3 or None
        The point shown in all panes, mm, LPS.
    cursor_series : str or None
        Series UID of the pane that the point was set in: its frame of reference is the
        point's.
    found : LumbarLevels or None
        The levels as found; `levels` are the same under the numbering in force.
    shift : int
        How many levels the reader moved the numbering down.
    findings : mapping
        Cell -> finding; a cell that is missing is not graded yet.
    evidence : Evidence
        What was asked about the selected finding's heat map; read it by `evidence_of`.
    opinions : Opinions
        What the reader says of it, apart from the model's answers.
    read_studies : frozenset of str
        UIDs of the studies of the folder that have a saved reading.
    tool : Tool
        What the left mouse button does.
    measurements : tuple of Measurement
        What the reader measured, in the order in which it was drawn.
    chosen_measurement : Measurement or None
        The one that commands act on; undoing may have taken it away since.
    key_slices : frozenset of Frame
        The slices that the reader marked as key images.
    key_names : mapping
        Key image -> what the reader calls it; one without a name is not in it.
    playing : bool
        The active pane runs through its slices by itself.
    activity, reading : Activity or None
        What the compute and the file thread are doing.
    stopped : bool
        The reader cancelled before all was read and graded.
    warnings : tuple of str
        Eligibility and numbering doubts of the open study.
    failure : Notice or None
        Why the folder could not be shown.
    refused : tuple of Skipped
        Its files, each with the reason why it is not shown.
    prior : Prior or None
        The study that this one is compared with.
    standing : str
        Of the state of a prior: what it is beside the open study, in a word.
    """

    study: Study | None = None
    studies: tuple[Study, ...] = ()
    roles: Mapping[str, Role] = field(default_factory=dict)
    volumes: Mapping[StackKey, Volume] = field(default_factory=dict)
    unreadable: Mapping[StackKey, str] = field(default_factory=dict)
    windows: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    inverted: frozenset[str] = frozenset()
    hangings: Hangings = field(default_factory=Hangings)
    local: LocalStudies = field(default_factory=LocalStudies)
    panes: tuple[Pane, ...] = EMPTY_PANES
    active_pane: int = 0
    display: Display = field(default_factory=Display)
    maximised: bool = False
    cursor: Vec3 | None = None
    cursor_series: str | None = None
    found: LumbarLevels | None = None
    levels: LumbarLevels | None = None
    shift: int = 0
    findings: Mapping[Cell, Finding] = field(default_factory=dict)
    selected: Cell | None = None
    explanation: Explanation | None = None
    evidence: Evidence = field(default_factory=Evidence)
    opinions: Opinions = field(default_factory=Opinions)
    read_studies: frozenset[str] = frozenset()
    model: ModelIdentity | None = None
    tool: Tool = Tool.WINDOW
    measurements: tuple[Measurement, ...] = ()
    chosen_measurement: Measurement | None = None
    key_slices: frozenset[Frame] = frozenset()
    key_names: Mapping[Frame, str] = field(default_factory=dict)
    playing: bool = False
    activity: Activity | None = None
    reading: Activity | None = None
    stopped: bool = False
    warnings: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    failure: Notice | None = None
    refused: tuple[Skipped, ...] = ()
    prior: Prior | None = None
    standing: str = ""
    preferences: Preferences = Preferences()

    @property
    def reader(self) -> Mapping[Cell, Severity]:
        """Cell -> the reader's own grade."""
        return self.opinions.grades

    def is_doing(self, *kinds: Doing) -> bool:
        """Whether the compute thread is at one of these."""
        return self.activity is not None and self.activity.doing in kinds
