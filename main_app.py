"""Start Foramen: parse the command line and hand over."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the command line asks for and return its exit code."""
    if sys.argv[1:2] == ["--reading-process"]:  # a frozen program is its own child
        from viewer.dicom.child import main as serve

        serve()
        return 0
    if sys.platform == "win32":
        import torch  # noqa: F401 - torch >= 2.9 cannot be loaded after Qt there

    from viewer.cli import run, say_bug

    sys.excepthook = say_bug
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
