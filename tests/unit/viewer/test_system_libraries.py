"""What Qt needs of the system is named by the package that brings it."""

import pytest

from viewer import system_libraries


def test_missing_libraries_are_named_by_package() -> None:
    def loads(name: str) -> object:
        if "xcb-cursor" in name:
            raise OSError(name)
        return object()

    assert system_libraries.missing_packages(loads) == ("libxcb-cursor0",)


def test_without_the_right_to_install_the_line_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries.sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "missing_packages", lambda: ("libegl1", "libgl1"))
    monkeypatch.setattr(system_libraries, "_privilege", lambda: None)
    assert system_libraries.check_system_libraries(install=True) == 1
    assert "apt-get install -y libegl1 libgl1" in capsys.readouterr().err


def test_nothing_missing_is_silent(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "missing_packages", tuple)
    assert system_libraries.check_system_libraries(install=True) == 0
    assert capsys.readouterr().err == ""
