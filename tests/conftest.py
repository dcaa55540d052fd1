"""Settings that every test runs under."""

from __future__ import annotations

import os
import tempfile

from hypothesis import settings

# Widgets are drawn into memory: tests need no screen and show nothing on one.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# What the program keeps for its user goes where nobody's own is, and is gone afterwards.
_KEPT = tempfile.TemporaryDirectory(prefix="foramen-tests-")
os.environ["XDG_DATA_HOME"] = _KEPT.name

# No test asserts a time: a busy machine must not fail one.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
