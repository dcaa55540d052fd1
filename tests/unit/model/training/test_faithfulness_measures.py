"""Measures of heat maps on maps that must win, maps that must lose, and sums done by hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from model.attribution import EXPLAINERS
from model.attribution_question import question_of
from model.ensemble import GradingEnsemble
from model.labels import Condition, Severity, View
from model.methods import Wish
from model.results import Crop
from model.training.faithfulness_blanking import blanking_figures, disc_mask, elsewhere
from model.training.faithfulness_cases import Case
from model.training.faithfulness_changes import (
    cascade,
    mirror_likeness,
    opposite,
    shuffled,
    small_changes,
    wish_of,
)
from model.training.faithfulness_maps import (
    cell_means,
    control_maps,
    expected_px,
    made_map,
    pixel_mm,
    rank_correlation,
    relevance,
    structural_similarity,
)
from model.training.faithfulness_places import place_figures
from model.training.faithfulness_removal import filled_in, removal_figures
from tests.unit.model.toy_networks import FORAMEN, LEFT, RIGHT, toy_crop, toy_network, toy_networks

SPOT = (slice(8, 16), slice(16, 24))
"""The one square that the grader below looks at, of 32 by 32 pixels."""


class SpotGrader(nn.Module):
    """Severe as far as one square of the picture is bright; nothing else matters."""

    def __init__(self) -> None:
        super().__init__()
        self.config = toy_network().config

    def logits(self, pictures: Tensor, view: View, level: Tensor) -> Tensor:
        """(B, 1, 3) from normalised pictures; parameters as for a real network."""
        del view, level
        bright = pictures[:, 1, SPOT[0], SPOT[1]].mean(dim=(1, 2))
        return torch.stack([-bright, 0 * bright, bright], dim=-1)[:, None] * 3


def spot_case() -> Case:
    """A crop with a bright square, graded by a network that looks at that square alone."""
    pixels = np.random.default_rng(1).random((3, 32, 32)).astype(np.float32) * 0.1
    pixels[:, SPOT[0], SPOT[1]] = 1.0
    networks = toy_networks(SpotGrader())  # type: ignore[arg-type]
    crop = toy_crop(View.SAGITTAL_T1, pixels)
    return Case(1, crop, FORAMEN, networks, Severity.SEVERE, (11.5, 19.5))


def toy_case(view: View, condition: Condition) -> Case:
    """Noise, graded by an untrained network."""
    networks = toy_networks(GradingEnsemble([toy_network()]).eval())
    return Case(1, toy_crop(view), condition, networks, Severity.SEVERE, (15.5, 15.5))


def spot_map(size: tuple[int, int] = (32, 32)) -> np.ndarray:
    """The map that says the truth about `SpotGrader`."""
    values = np.zeros(size)
    values[SPOT] = 1.0
    return values


def test_removal_prefers_the_map_that_is_true() -> None:
    """Deletion, insertion and ROAD put the true map before its opposite."""
    figures = removal_figures(spot_case(), {"true": spot_map(), "false": 1 - spot_map()})
    assert figures["true"]["deletion"] < figures["false"]["deletion"] - 0.3
    assert figures["true"]["insertion"] > figures["false"]["insertion"] + 0.3
    assert figures["true"]["road"] > 0.3 > -0.3 > figures["false"]["road"]


def test_deletion_by_hand() -> None:
    """With 16 squares the true map has taken its square after a tenth, the false one at last."""
    figures = removal_figures(spot_case(), {"true": spot_map(), "false": 1 - spot_map()}, False)
    assert "road" not in figures["true"]
    # 5 % of 16 squares round to one: the true map's probability falls between 0 and 5 %, and
    # stays at that of the blank picture; the false one's stays up to 70 % and falls after it.
    case = spot_case()
    question = question_of(case.networks, case.crop, FORAMEN, Wish("Occlusion", Severity.SEVERE))
    pictures = torch.stack([question.pictures[0], question.baseline()[0]])
    shown = question.grader.logits(pictures, question.view, question.level)
    whole, blank = shown[:, 0].softmax(-1)[:, 2].tolist()
    assert figures["true"]["deletion"] == pytest.approx(0.025 * whole + 0.975 * blank, abs=0.01)
    assert figures["false"]["deletion"] == pytest.approx(0.85 * whole + 0.15 * blank, abs=0.01)


def test_holes_are_filled_from_their_edges() -> None:
    """In a picture that rises evenly the filled hole rises evenly too, but for the noise."""
    ramp = torch.arange(16.0).expand(3, 16, 16).clone()
    hole = torch.zeros(16, 16, dtype=torch.bool)
    hole[5:9, 4:10] = True
    filled = filled_in(ramp, hole, np.random.default_rng(0))
    assert torch.equal(filled[:, ~hole], ramp[:, ~hole])
    assert float((filled - ramp)[:, hole].abs().max()) < 0.5


def test_pointing_by_hand() -> None:
    """A summit 4 mm away is within 5 mm; one 8 mm away within 10 mm alone."""
    values = np.zeros((40, 40))
    values[10, 10] = 1.0
    near = place_figures(values, (10.0, 18.0), 0.5)
    assert near == {"pointing_5mm": 1.0, "mass_5mm": 1.0, "pointing_10mm": 1.0, "mass_10mm": 1.0}
    far = place_figures(values, (10.0, 26.0), 0.5)
    assert far == {"pointing_5mm": 0.0, "mass_5mm": 0.0, "pointing_10mm": 1.0, "mass_10mm": 1.0}


def test_a_flat_map_points_nowhere() -> None:
    """It gets its share of the area and no summit."""
    figures = place_figures(np.zeros((40, 40)), (20.0, 20.0), 1.0)
    assert figures["pointing_10mm"] == 0.0
    assert figures["mass_10mm"] == pytest.approx(np.pi * 100 / 1600, abs=0.02)


def test_what_spoke_against_is_not_relevance() -> None:
    """Scores below zero count as nothing."""
    assert relevance(np.array([[-3.0, 1.0], [0.0, 3.0]])).tolist() == [[0, 0.25], [0, 0.75]]


def test_blob_lies_where_the_condition_lies() -> None:
    """In the middle for canal and foramina, 9 mm to the patient's side for recesses."""
    crop = toy_crop(View.AXIAL_T2)
    middle = expected_px(crop, Condition.SPINAL_CANAL_STENOSIS)
    assert expected_px(crop, LEFT) == (middle[0], middle[1] + 18)
    assert expected_px(crop, RIGHT) == (middle[0], middle[1] - 18)
    prior = control_maps(crop, RIGHT, 0)["centre_prior"]
    assert np.unravel_index(prior.argmax(), prior.shape)[1] == pytest.approx(6, abs=1)


def test_likeness_of_maps() -> None:
    """A map is like itself, unlike its opposite, and means over squares are means."""
    values = np.random.default_rng(0).random((32, 32))
    assert structural_similarity(values, values) == pytest.approx(1.0)
    assert structural_similarity(values, values[::-1].copy()) < 0.5
    assert rank_correlation(values, values) == pytest.approx(1.0)
    assert rank_correlation(values, -values) == pytest.approx(-1.0)
    assert rank_correlation(values, np.ones((32, 32))) is None
    assert cell_means(spot_map())[1, 2] == 1.0
    assert cell_means(spot_map()).sum() == 1.0


def test_rollout_knows_no_severity_and_gradients_do() -> None:
    """The rollout is the same for all severities by construction."""
    case = toy_case(View.SAGITTAL_T1, FORAMEN)
    for method, same in (("Attention rollout", True), ("Grad-CAM", False)):
        made = made_map(case.networks, case.crop, FORAMEN, wish_of(case, method))
        figures = small_changes(case, method, made, 0)
        assert (figures["severity"] == 1.0) is same
        assert figures["noise"] > 0.5


def test_samples_are_halved() -> None:
    """The mean of both halves is the whole, and only methods with chance have halves."""
    case = toy_case(View.SAGITTAL_T1, FORAMEN)
    made = made_map(case.networks, case.crop, FORAMEN, wish_of(case, "SmoothGrad"))
    assert made.halves is not None
    mean = (made.halves[0] + made.halves[1]) / 2
    assert mean / np.abs(mean).max() == pytest.approx(made.values, abs=1e-5)
    assert "seed" in small_changes(case, "SmoothGrad", made, 1)


def test_shuffling_goes_from_the_output_to_the_input() -> None:
    """Each stage changes more of the network, and the numbers stay the same numbers."""
    grades = GradingEnsemble([toy_network()]).eval()
    first, last = shuffled(grades, 1).networks[0], shuffled(grades, 3).networks[0]
    own = grades.networks[0]
    assert not torch.equal(first.heads[0].weight, own.heads[0].weight)
    assert torch.equal(first.blocks[0].mlp[0].weight, own.blocks[0].mlp[0].weight)
    weight = last.blocks[0].mlp[0].weight
    assert not torch.equal(weight, own.blocks[0].mlp[0].weight)
    assert torch.equal(weight.flatten().sort().values,
                       own.blocks[0].mlp[0].weight.flatten().sort().values)  # fmt: skip


def test_a_shuffled_network_has_another_map() -> None:
    """All stages have figures; the rollout does not see the heads at all."""
    case = toy_case(View.SAGITTAL_T1, FORAMEN)
    made = made_map(case.networks, case.crop, FORAMEN, wish_of(case, "Attention rollout"))
    figures = cascade(case, "Attention rollout", made)
    assert figures["randomised_spearman_heads"] == pytest.approx(1.0)
    assert figures["randomised_spearman"] < 0.9


@pytest.mark.parametrize("condition", [LEFT, Condition.SPINAL_CANAL_STENOSIS])
def test_mirrored_patients_have_mirrored_maps(condition: Condition) -> None:
    """Axial crops are graded from both sides, so the map of a mirrored one is mirrored."""
    case = toy_case(View.AXIAL_T2, condition)
    made = made_map(case.networks, case.crop, condition, wish_of(case, "Gradient attention"))
    assert mirror_likeness(case, "Gradient attention", made) == pytest.approx(1.0, abs=1e-4)
    assert opposite(LEFT) is RIGHT


def test_foramina_have_no_mirror() -> None:
    """Both sides are cut the same way round."""
    case = toy_case(View.SAGITTAL_T1, FORAMEN)
    made = made_map(case.networks, case.crop, FORAMEN, wish_of(case, "Attention rollout"))
    assert mirror_likeness(case, "Attention rollout", made) is None


def test_blanking_tells_what_matters() -> None:
    """Blanking the square that is looked at moves the score more than any other place."""
    case = spot_case()
    crop: Crop = case.crop
    mask = disc_mask((32, 32), case.place_px, pixel_mm(crop), 2.0)
    others = elsewhere(mask, np.random.default_rng(0))
    judged: Callable[..., dict[str, float]] = blanking_figures
    figures = judged(case.networks, crop, FORAMEN, Severity.SEVERE, mask, others)
    assert figures["blanking"] == 1.0
    assert figures["blanking_change"] > figures["blanking_elsewhere"]
    wrong = judged(case.networks, crop, FORAMEN, Severity.SEVERE, others[0], [mask])
    assert wrong["blanking"] == 0.0


def test_other_places_have_the_same_shape_and_do_not_touch() -> None:
    """And where there is no room there are none."""
    mask = disc_mask((32, 32), (8.0, 8.0), 0.5, 2.0)
    for other in elsewhere(mask, np.random.default_rng(0)):
        assert other.sum() == mask.sum()
        assert not (other & mask).any()
    assert elsewhere(np.ones((8, 8), bool), np.random.default_rng(0)) == []


def test_every_method_is_measured() -> None:
    """Every method of the window makes a map here, whose largest value is 1."""
    case = toy_case(View.SAGITTAL_T1, FORAMEN)
    for method in EXPLAINERS:
        made = made_map(case.networks, case.crop, FORAMEN, wish_of(case, method))
        assert np.abs(made.values).max() == pytest.approx(1.0)
        assert (made.delta is not None) == (method == "Integrated gradients")
