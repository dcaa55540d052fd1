"""What a training run of the grading network is made of."""

from __future__ import annotations

from dataclasses import dataclass

from model.labels import View
from model.training.grade_data import AXIAL_CANVAS_PX, SAGITTAL_CANVAS_PX, Cut
from model.vit import VitConfig

PRECISIONS = ("auto", "fp32", "bf16")
"""How numbers are kept while training; "auto" is bf16 on CUDA and fp32 elsewhere."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One run; with the data and one kind of machine it fixes the weights.

    Attributes
    ----------
    train_folds : tuple of int
    validation_fold : int or None
        Measured after every epoch and never trained on.
    batch, axial_batch : int
        Crops of either view in one step, over all processes together.
    peak_rate, weight_decay, ema : float
        One-cycle AdamW, and the decay of the running average that is kept; 0 keeps the last
        weights.
    unknown_level, mixup : float
        See `Changes`.
    precision : str
        One of `PRECISIONS`.
    auxiliary : float
        Weight of the auxiliary tasks' loss, see `grade_auxiliary`; 0 leaves them out, more needs
        train.csv.
    views : tuple of str
        Values of `View` that are trained on.
    share : float
        Part of the training studies that is used, above 0 to 1; a smaller one is within a
        larger one.
    shuffle_labels : bool
        Give every training crop the grades of another one: what is learnt then must be nothing.
    sagittal_px_per_spacing, axial_mean_px : float or None
        Another scale than grading has, see `Cut`: such weights are for comparison only.
    """

    train_folds: tuple[int, ...] = (2, 3, 4)
    validation_fold: int | None = None
    epochs: int = 14
    batch: int = 64
    axial_batch: int = 32
    peak_rate: float = 1.2e-3
    weight_decay: float = 0.05
    ema: float = 0.997
    unknown_level: float = 0.1
    mixup: float = 0.3
    auxiliary: float = 0.0
    precision: str = "auto"
    seed: int = 1
    views: tuple[str, ...] = tuple(view.value for view in View)
    share: float = 1.0
    shuffle_labels: bool = False
    sagittal_px_per_spacing: float | None = None
    axial_mean_px: float | None = None

    def __post_init__(self) -> None:
        known = {view.value for view in View}
        wrong = {
            "train_folds": not self.train_folds or self.validation_fold in self.train_folds,
            "epochs": self.epochs < 1,
            "batch": min(self.batch, self.axial_batch) < 1,
            "peak_rate": self.peak_rate <= 0,
            "ema": not 0 <= self.ema < 1,
            "auxiliary": not 0 <= self.auxiliary <= 10,
            "mixup": not 0 <= self.mixup <= 1,
            "unknown_level": not 0 <= self.unknown_level <= 1,
            "precision": self.precision not in PRECISIONS,
            "views": not self.views or not set(self.views) <= known,
            "share": not 0 < self.share <= 1,
        }
        names = [name for name, is_wrong in wrong.items() if is_wrong]
        if names:
            raise ValueError(f"“{names[0]}” has a value that cannot be followed")

    @property
    def seen(self) -> tuple[View, ...]:
        """The views that are trained on, in the order of `View`."""
        return tuple(view for view in View if view.value in self.views)

    @property
    def folds(self) -> tuple[int, ...]:
        """All folds that the run looks at."""
        extra = () if self.validation_fold is None else (self.validation_fold,)
        return (*self.train_folds, *extra)

    def cut(self, config: VitConfig) -> Cut:
        """How crops are cut for a network of this shape, with a margin to move them in."""
        usual = Cut()
        return Cut(
            self.sagittal_px_per_spacing or usual.sagittal_px_per_spacing,
            self.axial_mean_px or usual.axial_mean_px,
            _with_margin(config.sagittal_px, SAGITTAL_CANVAS_PX),
            _with_margin(config.axial_px, AXIAL_CANVAS_PX),
        )


def _with_margin(crop: tuple[int, int], usual: tuple[int, int]) -> tuple[int, int]:
    """The usual canvas; where a crop is larger than usual, half as much again as the crop."""
    rows, columns = (max(side, have * 3 // 2) for side, have in zip(usual, crop, strict=True))
    return rows, columns
