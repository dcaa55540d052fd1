"""Settings that every test runs under."""

from __future__ import annotations

import os

from hypothesis import settings

# Widgets are drawn into memory: tests need no screen and show nothing on one.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No test asserts a time: a busy machine must not fail one.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
