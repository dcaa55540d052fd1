"""Damaged files are left out of their series; the rest of the study is decoded."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model.volume import Volume
from tests.lumbar_study import make_study
from viewer import decoding
from viewer.decoding import Decoded, Reduced, Unreadable, decode
from viewer.dicom.pixels import PixelsError
from viewer.dicom.study import FileStatus, Skipped, StackKey, Study
from viewer.errors import UnreadableFileError

BAD = Skipped(Path("2.dcm"), FileStatus.REFUSED, "pixels", "The compressed pixels are damaged.")
T1 = "1.2.3.2"


def fake(bad: str, error: Exception) -> object:
    def decode_stack(study: Study, key: StackKey) -> Generator[float, None, Volume]:
        yield 0.5
        frames = study.stack(key).frames
        if key.series_instance_uid == bad and any(frame.index == 99 for frame in frames):
            raise error
        shape = (len(frames), frames[0].rows, frames[0].columns)
        return Volume(np.ones(shape, np.float32), study.stack(key).affine, None)

    return decode_stack


def marked(study: Study) -> Study:
    """The study with one frame of T1 marked as the damaged one, in a file of its own."""
    series = study[T1]
    frames = list(series.stacks[0].frames)
    frames[0] = replace(frames[0], path=Path("damaged.dcm"), index=99)
    stacks = (replace(series.stacks[0], frames=tuple(frames)),)
    changed = tuple(replace(one, stacks=stacks) if one is series else one for one in study.series)
    return replace(study, series=changed)


def test_a_damaged_file_is_left_out_and_its_series_decoded_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error = PixelsError((replace(BAD, path=Path("damaged.dcm")),))
    monkeypatch.setattr(decoding, "decode_stack", fake(T1, error))
    study = marked(make_study())
    keys = [StackKey(T1, 0), StackKey("1.2.3.1", 0)]
    items = list(decode(study, keys))
    reduced = [item for item in items if isinstance(item, Reduced)]
    assert len(reduced) == 1
    assert [skipped.path.name for skipped in reduced[0].study.skipped] == ["damaged.dcm"]
    done = [item for item in items if isinstance(item, Decoded)]
    assert [item.key for item in done] == keys
    assert done[0].volume.shape[0] == len(study.stack(keys[0]).frames) - 1
    assert not [item for item in items if isinstance(item, Unreadable)]


def test_a_series_that_cannot_be_decoded_does_not_stop_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(decoding, "decode_stack", fake(T1, UnreadableFileError("Too large.")))
    keys = [StackKey(T1, 0), StackKey("1.2.3.1", 0)]
    items = list(decode(marked(make_study()), keys))
    assert [item.key for item in items if isinstance(item, Unreadable)] == keys[:1]
    assert [item.key for item in items if isinstance(item, Decoded)] == keys[1:]


def test_series_that_share_the_lost_files_are_all_told_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    study = make_study()
    first, second, *_ = (series.series_instance_uid for series in study.series)
    gone = Path("gone.dcm")
    series = tuple(
        replace(
            one,
            stacks=tuple(
                replace(s, frames=tuple(replace(f, path=gone, index=99) for f in s.frames))
                for s in one.stacks
            ),
        )
        if one.series_instance_uid in (first, second)
        else one
        for one in study.series
    )
    error = PixelsError((replace(BAD, path=gone),))
    monkeypatch.setattr(decoding, "decode_stack", fake(first, error))
    kept = study.series[2].series_instance_uid
    keys = [StackKey(first, 0), StackKey(second, 0), StackKey(kept, 0)]
    items = list(decode(replace(study, series=series), keys))
    told = {item.key for item in items if isinstance(item, Unreadable)}
    assert told == {StackKey(first, 0), StackKey(second, 0)}
    assert [item.key for item in items if isinstance(item, Decoded)] == keys[2:]
