"""What is opened for paths, however the reader named them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.lumbar_study import make_study, with_series
from viewer.sources import Sources, place_of, sources_of


@pytest.fixture
def there(tmp_path: Path) -> Path:
    for name in ("a/1.dcm", "a/2.dcm", "a/deep/3.dcm", "b/4.dcm", "b/DICOMDIR", "c.zip", "d.ZIP"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return tmp_path.resolve()


def test_nothing_asked_is_nothing_opened() -> None:
    assert sources_of(()) is None


def test_a_file_stands_for_its_folder_and_is_shown(there: Path) -> None:
    assert sources_of([there / "a/2.dcm"]) == Sources((there / "a",), there / "a/2.dcm")


def test_a_folder_a_dicomdir_and_what_is_gone_stand_for_themselves(there: Path) -> None:
    for path in (there / "a", there / "b/DICOMDIR", there / "gone"):
        assert sources_of([path]) == Sources((path,))


def test_many_files_of_a_folder_are_one_folder(there: Path) -> None:
    asked = [there / "a/2.dcm", there / "a/1.dcm", there / "a/deep/3.dcm"]
    assert sources_of(asked) == Sources((there / "a",), there / "a/2.dcm")


def test_several_folders_are_opened_in_their_order_none_inside_another(there: Path) -> None:
    asked = [there / "b", there / "a/deep", there / "a", there / "b"]
    assert sources_of(asked) == Sources((there / "b", there / "a"))


def test_an_archive_is_opened_alone(there: Path) -> None:
    assert sources_of([there / "c.zip"]) == Sources((there / "c.zip",))
    assert sources_of([there / "c.zip", there / "a"]) == Sources((there / "c.zip",), left_out=1)
    asked = [there / "a", there / "c.zip", there / "d.ZIP"]
    assert sources_of(asked) == Sources((there / "a",), left_out=2)


def test_a_link_to_a_file_shows_what_it_leads_to(there: Path) -> None:
    link = there / "b" / "link.dcm"
    try:
        link.symlink_to(there / "a/1.dcm")
    except OSError:
        pytest.skip("this system makes no links")
    asked = sources_of([link])
    assert asked is not None
    assert asked.file == there / "a/1.dcm"


def test_the_place_of_a_file_counts_over_all_stacks_of_its_series() -> None:
    study = make_study()
    series = max(study.series, key=lambda one: len(one.stacks))
    first, second = series.stacks[:2]
    file = Path("second/2.dcm")
    frames = (*second.frames[:2], replace(second.frames[2], path=file), *second.frames[3:])
    stacks = (first, replace(second, frames=frames), *series.stacks[2:])
    study = with_series(study, replace(series, stacks=stacks))
    place = place_of(file, (study,))
    assert place is not None
    assert (place.study, place.series_instance_uid) == (study, series.series_instance_uid)
    assert place.slice_index == len(first.frames) + 2
    assert place_of(Path("elsewhere"), (study,)) is None
