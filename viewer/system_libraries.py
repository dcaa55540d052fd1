"""Qt's system libraries on Linux: which are missing, and how to install them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable

#: Library -> Debian package, for PySide6 6.11 with the platforms xcb and offscreen
#: (Qt 6 documentation, "Qt for X11 requirements").
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing_packages(loads: Callable[[str], object] = ctypes.CDLL) -> tuple[str, ...]:
    """The Debian packages of those libraries that cannot be loaded."""
    missing = []
    for library, package in LIBRARIES.items():
        try:
            loads(library)
        except OSError:
            missing.append(package)
    return tuple(missing)


def check_system_libraries(*, install: bool) -> int:
    """Check, and install where that is allowed; else print the line to run.

    Returns
    -------
    int
        0 when nothing is missing any more, else 1.
    """
    if not sys.platform.startswith("linux"):
        return 0
    missing = missing_packages()
    if missing and install and (prefix := _privilege()) is not None:
        sys.stderr.write(f"Installing {' '.join(missing)}\n")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update", "-q"], ["install", "-y", "-q", *missing]):
            subprocess.run(
                [*prefix, "apt-get", *command], env=environment, check=False, stdout=sys.stderr
            )
        missing = missing_packages()
    if missing:
        sys.stderr.write(
            "Qt needs libraries of the system. Run this line, then try again:\n"
            f"  sudo apt-get install -y {' '.join(missing)}\n"
        )
    return 1 if missing else 0


def _privilege() -> list[str] | None:
    """The words to put before apt-get; None where it may not be run without a question."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    allowed = subprocess.run([sudo, "-n", "true"], check=False, capture_output=True)
    return [sudo, "-n"] if allowed.returncode == 0 else None
