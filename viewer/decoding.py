"""Decode the stacks of a study as a generator of values; files that cannot be are left out."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass

from model.volume import Volume
from viewer.dicom.pixels import PixelsError, decode_stack, without_files
from viewer.dicom.study import StackKey, Study
from viewer.dicom.window import initial_window
from viewer.errors import ViewerError
from viewer.language import tr
from viewer.progress import Progress


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """A stack is ready to be shown; `window` is its first (center, width), stored values."""

    key: StackKey
    volume: Volume
    window: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Reduced:
    """The study without files whose pixels cannot be decoded; they are among its skipped."""

    study: Study


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A stack could not be decoded; the others go on."""

    key: StackKey
    error: Exception


def decode(
    study: Study, keys: Iterable[StackKey]
) -> Generator[Progress | Decoded | Reduced | Unreadable, None, None]:
    """Decode stacks one after the other, in the order given.

    Files that cannot be decoded are taken out of the study, which is yielded as `Reduced`, and
    their series is decoded again without them; a stack that cannot be shown at all is yielded as
    `Unreadable`. The others go on.
    """
    waiting = list(keys)
    total = len(waiting)
    while waiting:
        key = waiting.pop(0)
        label = tr(study[key.series_instance_uid].role.value)
        done = max(0, total - len(waiting) - 1)
        work = decode_stack(study, key)
        try:
            while True:
                part = next(work)
                yield Progress(
                    tr("Reading {series}", series=label), min(1.0, (done + part) / total)
                )
        except StopIteration as stop:
            volume: Volume = stop.value
            yield Decoded(key, volume, initial_window(volume, study.stack(key)))
        except PixelsError as error:
            study = without_files(study, error.skipped)
            yield Reduced(study)
            again, others = _stacks_of(study, key, error), _others(waiting, key)
            lost = [one for one in others if not _has(study, one)]  # they shared its files
            waiting = [*again, *(one for one in others if one not in lost)]
            for gone in (*lost, *(() if again else (key,))):
                yield Unreadable(gone, error)
        except ViewerError as error:
            yield Unreadable(key, error)
        finally:
            work.close()


def _stacks_of(study: Study, key: StackKey, error: PixelsError) -> list[StackKey]:
    """The stacks of a series after some of its files were lost; none where all were."""
    uid = key.series_instance_uid
    if not error.skipped or not _has(study, key):
        return []
    return [StackKey(uid, index) for index in range(len(study[uid].stacks))]


def _others(keys: list[StackKey], lost: StackKey) -> list[StackKey]:
    return [key for key in keys if key.series_instance_uid != lost.series_instance_uid]


def _has(study: Study, key: StackKey) -> bool:
    return any(series.series_instance_uid == key.series_instance_uid for series in study.series)
