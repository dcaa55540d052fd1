"""Networks that were read before, so that each heat map need not read them again."""

from __future__ import annotations

import threading
from pathlib import Path

from model import weights

_Stamps = tuple[tuple[int, int], ...]
_Key = tuple[Path, str, _Stamps]


class _Kept(threading.local):
    """The networks that this thread read last.

    Threads do not share networks: one that records attention would record what another asks.
    """

    latest: tuple[_Key, weights.Networks] | None = None


_kept = _Kept()


def loaded_networks(folder: Path, device: str = "auto") -> weights.Networks:
    """The networks of `folder`; read and checked again only after one of its files changed.

    Parameters and errors as for `model.weights.load_networks`.
    """
    stamps = _stamps(folder)
    if stamps is None:
        return weights.load_networks(folder, device)  # which tells what is missing
    key = folder, device, stamps
    if _kept.latest is None or _kept.latest[0] != key:
        _kept.latest = None  # room for the next ones
        _kept.latest = key, weights.load_networks(folder, device)
    return _kept.latest[1]


def _stamps(folder: Path) -> _Stamps | None:
    """Size and time of each file, which tell it from what it was; None where one is missing."""
    names = (weights.MANIFEST, weights.GRADES, weights.LEVELS)
    try:
        found = [(folder / name).stat() for name in names]
    except OSError:
        return None
    return tuple((one.st_size, one.st_mtime_ns) for one in found)
