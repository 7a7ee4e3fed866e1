"""Two texts compared word by word."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import TypeAlias

Kept: TypeAlias = Callable[[list[str], bool, bool], list[str]]
"""What to show of words that both texts have, given whether they begin and whether they end both texts."""


def word_changes(before: str, after: str, kept: Kept = lambda words, _begins, _ends: words) -> str:
    """Return the text with what is gone as [-words-] and what is new as {+words+}."""
    old, new = before.split(), after.split()
    pieces: list[str] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if kind == "equal":
            ends = old_to == len(old) and new_to == len(new)
            pieces += kept(old[old_from:old_to], old_from == 0, ends)
            continue
        if old_from < old_to:
            pieces.append(f"[-{' '.join(old[old_from:old_to])}-]")
        if new_from < new_to:
            pieces.append(f"{{+{' '.join(new[new_from:new_to])}+}}")
    return " ".join(pieces)
