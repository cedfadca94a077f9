"""Measures a document before the standard rules run: some of those are quadratic.

Every fragment is measured once and remembered, so forty levels of fragments that spread each other twice
are forty measurements, not 2^40. Fragments that are unknown or spread themselves measure as nothing here;
the standard rules refuse them.
"""

from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    get_named_type,
)

from core.connections import DEFAULT_FIRST, MOST_FIRST

# Selection sets inside each other, fragments included. Far above what depth allows in honest documents, far
# below Python's own limit of recursion.
_MOST_NESTING = 50
# An integer literal longer than this is no page size; converting it could itself be costly.
_MOST_DIGITS = 9


class TooNested(Exception):
    """Selection sets stand inside each other more deeply than is measured."""


@dataclass(frozen=True)
class Measure:
    """What a part of a document has, with its fragments written out."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    cost: int = 0

    def beside(self, other: "Measure") -> "Measure":
        return Measure(
            depth=max(self.depth, other.depth),
            fields=self.fields + other.fields,
            aliases=self.aliases + other.aliases,
            directives=self.directives + other.directives,
            cost=self.cost + other.cost,
        )


NOTHING = Measure()


@dataclass
class Surveyor:
    """Measures one document. `visits` counts the selections looked at, for the tests of linearity."""

    schema: GraphQLSchema
    document: DocumentNode
    # Fields measured without what is below them: `__schema` and `__type` in development.
    shallow: frozenset[str] = frozenset()
    visits: int = 0
    _nesting: int = 0
    _fragments: dict[str, FragmentDefinitionNode] = field(default_factory=dict)
    _measured: dict[str, Measure] = field(default_factory=dict)
    _open: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for node in self.document.definitions:
            if isinstance(node, FragmentDefinitionNode):
                self._fragments[node.name.value] = node

    def operation(self, node: OperationDefinitionNode) -> Measure:
        measure = self._selections(node.selection_set, self.schema.get_root_type(node.operation))
        directives = len(node.directives) + sum(len(each.directives) for each in node.variable_definitions)
        return measure.beside(Measure(directives=directives))

    def _selections(self, node: SelectionSetNode | None, parent: GraphQLNamedType | None) -> Measure:
        total = NOTHING
        self._nesting += 1
        if self._nesting > _MOST_NESTING:
            raise TooNested
        for selection in node.selections if node else ():
            self.visits += 1
            total = total.beside(self._selection(selection, parent))
        self._nesting -= 1
        return total

    def _selection(self, node: SelectionNode, parent: GraphQLNamedType | None) -> Measure:
        own = Measure(directives=len(node.directives))
        if isinstance(node, FieldNode):
            return own.beside(self._field(node, parent))
        if isinstance(node, InlineFragmentNode):
            if node.type_condition:
                parent = self.schema.get_type(node.type_condition.name.value)
            return own.beside(self._selections(node.selection_set, parent))
        assert isinstance(node, FragmentSpreadNode)
        return own.beside(self.fragment(node.name.value))

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None) -> Measure:
        definition = getattr(parent, "fields", {}).get(node.name.value)
        below = None if node.name.value in self.shallow else node.selection_set
        inside = self._selections(below, get_named_type(definition.type) if definition else None)
        paged = definition is not None and "first" in definition.args
        return Measure(
            depth=inside.depth + 1,
            fields=inside.fields + 1,
            aliases=inside.aliases + (node.alias is not None),
            directives=inside.directives,
            cost=inside.cost * (page_size(node) if paged else 1) + 1,
        )

    def fragment(self, name: str) -> Measure:
        if name not in self._measured:
            fragment = self._fragments.get(name)
            if fragment is None or name in self._open:
                return NOTHING
            self._open.add(name)
            condition = self.schema.get_type(fragment.type_condition.name.value)
            own = Measure(directives=len(fragment.directives))
            self._measured[name] = own.beside(self._selections(fragment.selection_set, condition))
            self._open.discard(name)
        return self._measured[name]

    def roots(self, node: OperationDefinitionNode) -> list[str]:
        """Names of the operation's root fields, with repetitions, fragments written out once each.

        Without `__typename`, which codegen adds everywhere and which does nothing.
        """
        found: list[str] = []
        seen: set[str] = set()
        waiting = [node.selection_set]
        while waiting:
            for selection in waiting.pop().selections:
                if isinstance(selection, FieldNode):
                    found += [name] if (name := selection.name.value) != "__typename" else []
                elif isinstance(selection, InlineFragmentNode):
                    waiting.append(selection.selection_set)
                elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in seen:
                    seen.add(selection.name.value)
                    if fragment := self._fragments.get(selection.name.value):
                        waiting.append(fragment.selection_set)
        return found


def page_size(node: FieldNode) -> int:
    """The `first` of a paged field: written, by a variable (then the most it may be), or left out."""
    for argument in node.arguments:
        if argument.name.value == "first":
            if not isinstance(argument.value, IntValueNode):
                return MOST_FIRST
            digits = argument.value.value
            return max(1, int(digits)) if len(digits) <= _MOST_DIGITS else 10**_MOST_DIGITS
    return DEFAULT_FIRST
