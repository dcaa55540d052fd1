"""The phantom of the demonstration is there whole or not at all."""

from collections.abc import Generator
from pathlib import Path

import pytest

from viewer import opening
from viewer.errors import WriteError
from viewer.opening import demonstration
from viewer.progress import Progress


class Drawing:
    """In place of `phantom_study`: two files, with a place to stop between them."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, folder: Path, *_: object) -> Generator[Progress, None, Path]:
        self.times += 1
        folder.mkdir()  # fails if what a stopped one left is still there
        (folder / "1").write_text("")
        yield Progress("Writing the phantom", 0.5)
        (folder / "2").write_text("")
        return folder


@pytest.fixture
def drawing(monkeypatch: pytest.MonkeyPatch) -> Drawing:
    made = Drawing()
    monkeypatch.setattr(opening, "phantom_study", made)
    return made


def test_it_is_made_once(drawing: Drawing, tmp_path: Path) -> None:
    folder = tmp_path / "study"
    for _ in range(2):
        list(demonstration(folder))
    assert {path.name for path in folder.iterdir()} == {"1", "2"}
    assert drawing.times == 1
    assert list(tmp_path.iterdir()) == [folder]


def test_a_stopped_one_is_made_anew(drawing: Drawing, tmp_path: Path) -> None:
    folder = tmp_path / "study"
    work = demonstration(folder)
    next(work)
    work.close()
    assert not folder.exists()
    list(demonstration(folder))
    assert {path.name for path in folder.iterdir()} == {"1", "2"}


def test_a_disk_that_refuses_is_said(
    drawing: Drawing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(WriteError):
        list(demonstration(tmp_path / "study"))
