"""The grid's order and what each condition means."""

from model.labels import Condition, Level, Severity, Side, View, Zone


def test_the_grid_is_the_one_of_rsna_2024() -> None:
    assert [level.value for level in Level] == ["L1/L2", "L2/L3", "L3/L4", "L4/L5", "L5/S1"]
    assert [severity.text for severity in Severity] == ["Normal/Mild", "Moderate", "Severe"]
    assert max(Severity) is Severity.SEVERE


def test_every_condition_has_its_zone_side_and_view() -> None:
    assert [(c.zone, c.side, c.view) for c in Condition] == [
        (Zone.CANAL, None, View.AXIAL_T2),
        (Zone.FORAMINAL, Side.LEFT, View.SAGITTAL_T1),
        (Zone.FORAMINAL, Side.RIGHT, View.SAGITTAL_T1),
        (Zone.SUBARTICULAR, Side.LEFT, View.AXIAL_T2),
        (Zone.SUBARTICULAR, Side.RIGHT, View.AXIAL_T2),
    ]
