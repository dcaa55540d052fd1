"""Start Foramen: parse the command line and hand over."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run what the command line asks for and return its exit code."""
    multiprocessing.freeze_support()  # a frozen program starts its decoder child through here
    if sys.platform == "win32":
        import torch  # noqa: F401 - torch >= 2.9 cannot be loaded after Qt there

    from viewer.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
