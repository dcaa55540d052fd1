"""The original project's protocol: `python -m model.training.original_baseline --data D --out D`.

A plain Vision Transformer, trained from scratch on the first slice of each study, names the
severities of all 25 columns of the label table at once. It is here to be measured, not used:
its accuracy stands at the level of a program that never looks at the picture.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional

from model.labels import Severity
from model.training.grade_data import MISSING
from model.training.label_table import columns, read_labels
from model.training.metrics import SEVERITY_WEIGHTS, log_loss, weighted_log_loss

log = logging.getLogger(__name__)

QUOTED = "left_neural_foraminal_narrowing_l1_l2"
"""A column like the one that the original's headline was measured on."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """What one run is made of; with the data it fixes the result.

    Attributes
    ----------
    side_px, patch_px : int
        Of the square picture and of the square patches; the original had 224 and 16.
    dim, blocks, heads : int
        Size of the transformer.
    peak_rate, weight_decay : float
        AdamW with one cycle.
    """

    train_folds: tuple[int, ...] = (2, 3, 4)
    held_out_fold: int = 1
    side_px: int = 112
    patch_px: int = 16
    dim: int = 128
    blocks: int = 6
    heads: int = 4
    epochs: int = 30
    batch: int = 32
    peak_rate: float = 5e-4
    weight_decay: float = 0.05
    seed: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class FirstSlices:
    """One whole slice of each study, with the study's 25 severities.

    Attributes
    ----------
    pixels : (N, side, side) uint8
    severity : (N, 25) int64
        In the order of `columns`; `MISSING` where there is no label.
    """

    pixels: NDArray[np.uint8] = field(repr=False)
    severity: NDArray[np.int64] = field(repr=False)

    def __len__(self) -> int:
        return len(self.pixels)


class PlainVit(nn.Module):
    """Patch embedding, class token, learned positions, blocks, one linear head a column."""

    def __init__(self, protocol: Protocol) -> None:
        super().__init__()
        dim, patch = protocol.dim, protocol.patch_px
        if protocol.side_px % patch:
            raise ValueError("the side of the picture must be a whole number of patches")
        self.embed = nn.Conv2d(1, dim, patch, patch)
        self.class_token = nn.Parameter(torch.zeros(1, 1, dim))
        count = (protocol.side_px // patch) ** 2 + 1
        self.position = nn.Parameter(torch.randn(1, count, dim) * 0.02)
        block = nn.TransformerEncoderLayer(
            dim, protocol.heads, 4 * dim, 0.1, "gelu", batch_first=True, norm_first=True
        )
        self.blocks = nn.TransformerEncoder(block, protocol.blocks, enable_nested_tensor=False)
        self.norm = nn.LayerNorm(dim)
        self.head = nn.Linear(dim, len(columns()) * len(Severity))

    def forward(self, picture: Tensor) -> Tensor:
        """Logits (B, 25, 3) of pictures (B, side, side) uint8."""
        grey = picture[:, None].float() / 127.5 - 1
        tokens = self.embed(grey).flatten(2).transpose(1, 2)
        tokens = torch.cat([self.class_token.expand(len(tokens), -1, -1), tokens], 1)
        read = self.norm(self.blocks(tokens + self.position)[:, 0])
        logits: Tensor = self.head(read)
        return logits.reshape(len(logits), len(columns()), len(Severity))


def read_first_slices(data: Path, folds: tuple[int, ...], side_px: int) -> FirstSlices:
    """The first slice of every study of some folds, squashed to a square.

    Parameters
    ----------
    data : Path
        Holds sagittal_t1.csv with sagittal_t1/, and train.csv.

    Raises
    ------
    TableError
        train.csv cannot be read.
    FileNotFoundError
        sagittal_t1.csv or a picture is missing.
    ValueError
        There is no study in these folds.
    """
    labels = read_labels(data / "train.csv")
    place = {study: index for index, study in enumerate(labels.studies)}
    table = pd.read_csv(data / "sagittal_t1.csv", dtype={"study_id": str})
    first = table[table.fold.isin(folds)].drop_duplicates("study_id")
    first = first[first.study_id.isin(place)]
    if first.empty:
        raise ValueError(f"no labelled study in folds {', '.join(map(str, folds))}")
    pixels = [_squashed(data / "sagittal_t1" / name, side_px) for name in first.file]
    rows = [place[study] for study in first.study_id]
    return FirstSlices(np.stack(pixels), labels.severity[rows].reshape(len(rows), -1))


def _squashed(path: Path, side_px: int) -> NDArray[np.uint8]:
    with Image.open(path) as picture:
        square = picture.convert("L").resize((side_px, side_px), Image.Resampling.BILINEAR)
    return np.asarray(square, np.uint8)


def train(slices: FirstSlices, protocol: Protocol) -> Iterator[tuple[int, float, PlainVit]]:
    """Train from scratch; yields the epoch, its mean cross-entropy and the network after each."""
    torch.manual_seed(protocol.seed)
    network = PlainVit(protocol)
    pixels, severity = torch.from_numpy(slices.pixels), torch.from_numpy(slices.severity)
    optimiser = torch.optim.AdamW(
        network.parameters(), protocol.peak_rate, weight_decay=protocol.weight_decay
    )
    steps = -(-len(slices) // protocol.batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, protocol.peak_rate, total_steps=steps * protocol.epochs
    )
    for epoch in range(1, protocol.epochs + 1):
        network.train()
        losses = []
        for rows in torch.split(torch.randperm(len(slices)), protocol.batch):
            logits = network(pixels[rows])
            loss = functional.cross_entropy(
                logits.flatten(0, 1), severity[rows].flatten(), ignore_index=MISSING
            )
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        yield epoch, float(np.mean(losses)), network


@torch.no_grad()
def predicted(network: PlainVit, slices: FirstSlices) -> NDArray[np.float64]:
    """Probabilities (N, 25, 3), as after training: no dropout."""
    network.eval()
    parts = torch.split(torch.from_numpy(slices.pixels), 256)
    shown = torch.cat([network(part).softmax(-1) for part in parts])
    return np.asarray(shown.double().numpy(), np.float64)


def figures(
    shown: NDArray[np.float64], slices: FirstSlices, training: FirstSlices
) -> dict[str, dict[str, float]]:
    """Accuracy and losses of every column, each beside those of a program that never looks.

    Parameters
    ----------
    shown : (N, 25, 3) float64
    training : FirstSlices
        What the constant predictor counts: it always names the most frequent severity of the
        column, with the column's frequencies as probabilities.

    Returns
    -------
    dict
        By column, and "all" for the mean over columns: "n", "accuracy", "log_loss",
        "weighted_log_loss" and, with the prefix "constant_", the same of that program.
    """
    by_column: dict[str, dict[str, float]] = {}
    for index, name in enumerate(columns()):
        known = slices.severity[:, index] != MISSING
        if not known.any():
            continue
        truth = slices.severity[known, index]
        learned = training.severity[:, index]
        counts = np.bincount(learned[learned != MISSING], minlength=len(Severity))
        prior = (counts + 1) / (counts + 1).sum()  # plus one: nothing is impossible
        constant = np.broadcast_to(prior, (len(truth), len(Severity)))
        by_column[name] = {"n": int(known.sum()), **_judged(shown[known, index], truth)}
        by_column[name] |= {f"constant_{k}": v for k, v in _judged(constant, truth).items()}
    names = next(iter(by_column.values()))
    mean = {key: float(np.mean([one[key] for one in by_column.values()])) for key in names}
    return by_column | {"all": mean}


def _judged(shown: NDArray[np.float64], truth: NDArray[np.int64]) -> dict[str, float]:
    return {
        "accuracy": float((shown.argmax(1) == truth).mean()),
        "log_loss": log_loss(shown, truth),
        "weighted_log_loss": weighted_log_loss(shown * SEVERITY_WEIGHTS, truth),
    }


def table_of(result: dict[str, Any]) -> str:
    """The result as a Markdown table: the quoted column and the mean of all."""
    header = "| column | studies | | accuracy | log loss | weighted log loss |"
    lines = [header, "|---|---|---|---|---|---|"]
    for column, words in ((QUOTED, "left foramen L1/L2"), ("all", "mean of all columns")):
        for part in ("training", "held_out"):
            one = result[part].get(column)
            if one is None:
                continue
            for prefix, who in (("", "plain ViT"), ("constant_", "constant")):
                judged = (one[prefix + key] for key in _JUDGED)
                cells = " | ".join(f"{value:.4f}" for value in judged)
                said = f"{words}, {part.replace('_', ' ')}"
                lines.append(f"| {said} | {one['n']:.0f} | {who} | {cells} |")
    return "\n".join(lines) + "\n"


_JUDGED = ("accuracy", "log_loss", "weighted_log_loss")


def run(data: Path, out: Path, protocol: Protocol) -> dict[str, Any]:
    """Train, measure on training and held-out studies, write JSON and a table."""
    training = read_first_slices(data, protocol.train_folds, protocol.side_px)
    held_out = read_first_slices(data, (protocol.held_out_fold,), protocol.side_px)
    curve = []
    for epoch, loss, trained in train(training, protocol):
        log.info("epoch %d of %d: cross-entropy %.4f", epoch, protocol.epochs, loss)
        curve.append(loss)
        network = trained
    result = {
        "protocol": asdict(protocol),
        "studies": {"training": len(training), "held_out": len(held_out)},
        "parameters": sum(part.numel() for part in network.parameters()),
        "cross_entropy_by_epoch": curve,
        "training": figures(predicted(network, training), training, training),
        "held_out": figures(predicted(network, held_out), held_out, training),
    }
    out.mkdir(parents=True, exist_ok=True)
    text = json.dumps(result, indent=2) + "\n"
    (out / "original_baseline.json").write_text(text, encoding="utf-8")
    (out / "original_baseline.md").write_text(table_of(result), encoding="utf-8")
    return result


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description="Measure the original project's protocol.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=Protocol().epochs)
    parser.add_argument("--side", type=int, default=Protocol().side_px, help="pixels")
    parser.add_argument("--seed", type=int, default=Protocol().seed)
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    protocol = Protocol(epochs=chosen.epochs, side_px=chosen.side, seed=chosen.seed)
    log.info("\n%s", table_of(run(chosen.data, chosen.out, protocol)))


if __name__ == "__main__":
    main()
