"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes depends on what else the machine does, and says nothing of the program.
settings.register_profile("compliance", deadline=None)
settings.load_profile("compliance")
