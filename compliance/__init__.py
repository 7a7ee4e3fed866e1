"""Rule-based checker for Norwegian working-environment inspections.

    documentation = load_documentation([Path("examples/barnevernsinstitusjon/documentation")])
    findings = evaluate(documentation, load_rules(), on=date(2026, 2, 15))

The names below are the public interface; everything else may change between versions.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from compliance.documentation.load import load_documentation
    from compliance.evaluation import Finding, evaluate
    from compliance.rules.library import load_rules
    from compliance.state import State

__all__ = ["Finding", "State", "evaluate", "load_documentation", "load_rules"]

_WHERE = {
    "Finding": "compliance.evaluation",
    "State": "compliance.state",
    "evaluate": "compliance.evaluation",
    "load_documentation": "compliance.documentation.load",
    "load_rules": "compliance.rules.library",
}


def __getattr__(name: str) -> Any:
    """Return a public name, imported when it is first used, so that `compliance --help` answers at once."""
    if name in _WHERE:
        return getattr(importlib.import_module(_WHERE[name]), name)
    raise AttributeError(name)
