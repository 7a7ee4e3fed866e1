"""Which phrases a template says and which values it uses, with what it includes and the parts it takes from other templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jinja2 import nodes


def phrase_calls(calls: Iterable[nodes.Call]) -> Iterator[nodes.Call]:
    """Yield those of the calls that say a phrase."""
    for call in calls:
        if isinstance(call.node, nodes.Name) and call.node.name == "phrase":
            yield call


def key_of(call: nodes.Call) -> str | None:
    """Return the key of the phrase, None when it is not written out."""
    first = call.args[0] if len(call.args) == 1 else None
    return first.value if isinstance(first, nodes.Const) and isinstance(first.value, str) else None


def macros_of(tree: nodes.Template) -> dict[str, nodes.Macro]:
    """Return the parts that a template offers to others, by name."""
    return {node.name: node for node in tree.body if isinstance(node, nodes.Macro)}


class SaidPhrases:
    """What the templates read so far say; a part taken from another counts only when it is used.

    `keys` are those of the phrases, `names` those of the values, by themselves or after a dot.
    """

    def __init__(self, trees: Mapping[str, nodes.Template]) -> None:
        self.keys: set[str] = set()
        self.names: set[str] = set()
        self._trees = trees
        self._macros = {name: macro for tree in trees.values() for name, macro in macros_of(tree).items()}
        self._read: set[str] = set()

    def read(self, template: str) -> None:
        """Read one template, and what it includes."""
        if template in self._trees and template not in self._read:
            self._read.add(template)
            self._say(self._trees[template])

    def _say(self, node: nodes.Node) -> None:
        # The name of what is called is no value that is printed.
        called = ("node",) if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) else ()
        for child in node.iter_child_nodes(exclude=called):
            if isinstance(child, nodes.Macro):
                continue
            if isinstance(child, nodes.Include) and isinstance(child.template, nodes.Const):
                self.read(child.template.value)
            elif isinstance(child, nodes.Call) and isinstance(child.node, nodes.Name):
                self._call(child, child.node.name)
            elif isinstance(child, nodes.Name):
                self.names.add(child.name)
            elif isinstance(child, nodes.Getattr):
                self.names.add(child.attr)
            self._say(child)

    def _call(self, call: nodes.Call, name: str) -> None:
        if name == "phrase":
            key = key_of(call)
            if key is not None:
                self.keys.add(key)
        elif name in self._macros and f"macro {name}" not in self._read:
            self._read.add(f"macro {name}")
            self._say(self._macros[name])
