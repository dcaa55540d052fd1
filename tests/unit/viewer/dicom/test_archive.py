"""Archives are unpacked whole and within their folder, or refused with a sentence."""

from __future__ import annotations

import stat
import struct
import zipfile
from pathlib import Path

import pytest

from tests.unit.viewer.dicom.dicom_files import finish
from viewer.dicom import archive as archive_module
from viewer.dicom.archive import ArchiveError, is_archive, unpack
from viewer.errors import ViewerError, WriteError


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "scratch" / "archive"


def packed(tmp_path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path = tmp_path / "study.zip"
    with zipfile.ZipFile(path, "w", method) as made:
        for name, content in files.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            made.writestr(info, content)
    return path


def contents(folder: Path) -> list[tuple[str, bytes]]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in files]


def refused(archive: Path, target: Path) -> str:
    """The sentence of a refusal that left nothing outside, and nothing half done inside."""
    around = sorted(archive.parent.rglob("*"))
    with pytest.raises(ArchiveError) as failure:
        finish(unpack(archive, target))
    left = {path for path in archive.parent.rglob("*") if path not in around}
    assert all(path in (target, target.parent) for path in left if not _inside(path, target))
    return str(failure.value)


def _inside(path: Path, folder: Path) -> bool:
    return path.is_relative_to(folder) and path != folder


def test_files_are_unpacked_with_their_folders(tmp_path: Path, target: Path) -> None:
    archive = packed(
        tmp_path, {"a/IM 1.dcm": b"one", "a/IM 2.dcm": b"two", "README": b"", "e/": b""}
    )
    assert finish(unpack(archive, target)) == target
    assert contents(target) == [
        ("000002_README", b""),
        ("a/000000_IM_1_dcm", b"one"),
        ("a/000001_IM_2_dcm", b"two"),
    ]


def test_what_was_unpacked_before_is_gone(tmp_path: Path, target: Path) -> None:
    target.mkdir(parents=True)
    (target / "old").write_text("of another patient")
    finish(unpack(packed(tmp_path, {"1": b"x"}), target))
    assert contents(target) == [("000000_1", b"x")]


def test_names_that_meet_are_kept_apart(tmp_path: Path, target: Path) -> None:
    archive = packed(tmp_path, {"A": b"1", "a": b"2"})
    with zipfile.ZipFile(archive, "a") as made, pytest.warns(UserWarning, match="Duplicate"):
        made.writestr("a", b"3")
    finish(unpack(archive, target))
    assert sorted(content for _, content in contents(target)) == [b"1", b"2", b"3"]


@pytest.mark.parametrize(
    "name",
    [
        "../escaped",
        "a/../../escaped",
        "/tmp/escaped",
        "..\\escaped",
        "C:\\escaped",
        "C:escaped",
        "\\\\server\\share\\escaped",
        "/".join("a" * 40) + "/deep",
    ],
)
def test_a_name_that_leads_out_is_refused(tmp_path: Path, target: Path, name: str) -> None:
    archive = packed(tmp_path, {"fine": b"1", name: b"2"})
    assert refused(archive, target) == "The archive would write outside its folder."
    assert not (tmp_path / "escaped").exists()
    assert not (tmp_path / "scratch" / "escaped").exists()


@pytest.mark.parametrize("name", ["con", "ab:stream", "nul", "...", "x" * 200, "\u202egnp", "é"])
def test_odd_names_become_plain_ones(tmp_path: Path, target: Path, name: str) -> None:
    finish(unpack(packed(tmp_path, {f"{name}/{name}": b"1"}), target))
    [(path, content)] = contents(target)
    assert content == b"1"
    assert path.isascii()
    assert len(path) < 200
    assert not {"con", "nul", "..."} & set(path.split("/"))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(tmp_path: Path, target: Path, kind: int) -> None:
    archive = tmp_path / "study.zip"
    info = zipfile.ZipInfo("link")
    info.create_system = 3
    info.external_attr = (kind | 0o777) << 16
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr(info, b"/etc/passwd")
    assert refused(archive, target) == "The archive holds links or devices."


def test_encrypted_ones_are_refused(tmp_path: Path, target: Path) -> None:
    archive = packed(tmp_path, {"1": b"secret"}, zipfile.ZIP_STORED)
    raw = bytearray(archive.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + flags] |= 1
    archive.write_bytes(raw)
    assert refused(archive, target) == "The archive is encrypted."


def test_a_bomb_is_refused_by_what_it_says(tmp_path: Path, target: Path) -> None:
    archive = packed(tmp_path, {"bomb": bytes(archive_module.HARMLESS_BYTES + 1)})
    assert archive.stat().st_size < 10**6
    assert refused(archive, target) == "The archive would become too large."


def test_a_bomb_that_lies_about_its_size_is_stopped(tmp_path: Path, target: Path) -> None:
    archive = packed(tmp_path, {"bomb": bytes(10**6)})
    raw = bytearray(archive.read_bytes())
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = raw.index(mark) + place
        assert struct.unpack_from("<I", raw, start) == (10**6,)
        struct.pack_into("<I", raw, start, 10)
    archive.write_bytes(raw)
    assert refused(archive, target) == "The archive is damaged."
    assert sum(len(content) for _, content in contents(target)) <= 10


@pytest.mark.parametrize(
    ("limit", "value"), [("MOST_FILES", 2), ("MOST_BYTES", 2), ("_DIRECTORY_BYTES", 10)]
)
def test_too_much_is_refused(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(archive_module, limit, value)
    archive = packed(tmp_path, {"1": b"x", "2": b"y", "3": b"z"})
    assert "too" in refused(archive, target)
    assert not target.exists()


def test_other_packings_are_refused(tmp_path: Path, target: Path) -> None:
    archive = packed(tmp_path, {"1": b"x"}, zipfile.ZIP_LZMA)
    assert refused(archive, target) == "The archive is packed in a way that is not supported."


def test_damage_is_said(tmp_path: Path, target: Path) -> None:
    archive = packed(tmp_path, {"1": bytes(range(256)) * 40})
    whole = archive.read_bytes()
    for spoiled in (b"", b"no archive", whole[:-30], whole[:40] + b"\xff" * 20 + whole[60:]):
        archive.write_bytes(spoiled)
        assert refused(archive, target)


def test_an_empty_one_is_refused(tmp_path: Path, target: Path) -> None:
    assert refused(packed(tmp_path, {"a/": b""}), target) == "The archive holds no files."


def test_a_missing_one_is_said(tmp_path: Path, target: Path) -> None:
    assert "missing" in refused(tmp_path / "gone.zip", target)


def test_a_full_disk_is_said(tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": 0})
    monkeypatch.setattr(archive_module.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(WriteError):
        finish(unpack(packed(tmp_path, {"1": b"x"}), target))


def test_a_disk_that_refuses_is_said(tmp_path: Path, target: Path) -> None:
    target.parent.write_text("in the way")
    with pytest.raises(ViewerError, match="disk"):
        finish(unpack(packed(tmp_path, {"1": b"x"}), target))


def test_it_can_be_stopped(tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_module, "_REPORT_EVERY_S", 0.0)
    work = unpack(packed(tmp_path, {"1": b"x" * 100, "2": b"y" * 100}), target)
    assert [item.fraction for item in (next(work), next(work))] == [None, 0.5]
    work.close()
    assert [name for name, _ in contents(target)] == ["000000_1"]


@pytest.mark.parametrize(("name", "is_one"), [("a.zip", True), ("a.ZIP", True), ("a.dcm", False)])
def test_archives_are_known_by_name(name: str, is_one: bool) -> None:
    assert is_archive(Path(name)) is is_one
