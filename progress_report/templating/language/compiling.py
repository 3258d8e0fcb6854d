"""Jinja's code generator made the engine's own, and texts that are read at once and become programs when they are first filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jinja2 import Template, nodes
from jinja2.compiler import CodeGenerator, Frame

from progress_report.templating.language.environment import ROW_NAME, Environment
from progress_report.templating.language.parsing import used_words, without_blocks


def _is_markup(node: nodes.Expr) -> bool:
    """Tell whether an output is markup that the engine makes itself: of its own filters, or the number of a row."""
    if isinstance(node, nodes.Filter):
        return node.name.startswith("__")
    return isinstance(node, nodes.Name) and node.name == ROW_NAME


class _Unknown(dict[str, str]):
    """Names of filters or tests in the code, with one that fails when it is called for each that there is not."""

    def __init__(self, kind: str, known: Mapping[str, str]) -> None:
        super().__init__(known)
        self._kind = kind

    def __missing__(self, name: str) -> str:
        return f"environment.unknown_word({self._kind!r}, {name!r})"


class Generator(CodeGenerator):
    """Jinja's code generator without its own escaping: ``finalize`` prints and escapes in one step.

    Nothing is computed while a template is compiled, and what makes texts while it is filled asks the budget first.
    """

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("concat = environment.concat_within(context)")
        # What a block of "set" and an extension's text become: no escaping is switched on that would make them Markup.
        self.writeline("identity = environment.made")

    def pull_dependencies(self, nodes: Iterable[nodes.Node]) -> None:
        """Give each filter and test that the environment knows a name in the code; a check of the names finds the others."""
        filters, tests = used_words(nodes)
        for kind, used, known, names in (
            ("filters", filters, self.environment.filters, self.filters),
            ("tests", tests, self.environment.tests, self.tests),
        ):
            for name in sorted(used & known.keys()):
                names[name] = self.temporary_identifier()
                self.writeline(f"{names[name]} = environment.{kind}[{name!r}]")
        self.filters = _Unknown("filter", self.filters)
        self.tests = _Unknown("test", self.tests)

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:
        if node.ctx == "load" and node.name.startswith("__"):
            # The engine's own are always set where it asks for them.
            self.write(frame.symbols.ref(node.name))
        else:
            super().visit_Name(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self.write("environment.concat_values(context, (")
        for operand in node.nodes:
            self.visit(operand, frame)
            self.write(", ")
        self.write("))")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        # The call of a "call" block is printed where it stands, without going through an output; what an extension returns is markup.
        printed = forward_caller and not isinstance(node.node, nodes.ExtensionAttribute)
        self.write("environment.finalize(" if printed else "")
        super().visit_Call(node, frame, forward_caller=forward_caller)
        self.write(")" if printed else "")

    def visit_AssignBlock(self, node: nodes.AssignBlock, frame: Frame) -> None:
        """Let a block's filters see its text, not its markup: they follow in an assignment of their own."""
        filters, node.filter = node.filter, None
        super().visit_AssignBlock(node, frame)
        if filters is None:
            return
        innermost = filters
        while isinstance(innermost.node, nodes.Filter):
            innermost = innermost.node
        innermost.node = _as_read(node.target)
        self.visit(nodes.Assign(node.target, filters, lineno=node.lineno), frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:
        without_blocks(node)
        node.iter = nodes.Call(nodes.EnvironmentAttribute("steps"), [node.iter], [], None, None, lineno=node.lineno)
        super().visit_For(node, frame)

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> str:
        if isinstance(node, nodes.TemplateData):
            return node.data
        raise nodes.Impossible

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("(" if _is_markup(node) else "environment.finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(")")


def _as_read(target: nodes.Expr) -> nodes.Expr:
    """Return what reads the value that was just written to a name, or to an item of a namespace."""
    if isinstance(target, nodes.NSRef):
        return nodes.Getattr(nodes.Name(target.name, "load"), target.attr, "load", lineno=target.lineno)
    if isinstance(target, nodes.Name):
        return nodes.Name(target.name, "load", lineno=target.lineno)
    raise AssertionError("a block is set to one name")


class Compiled:
    """A text read at once, so that its faults are known, and made a program when it is first filled: some texts never are."""

    def __init__(self, environment: Environment, source: str) -> None:
        self._environment = environment
        self._tree = environment.parse(source)
        self._program: Template | None = None
        filters, tests = used_words([self._tree])
        if environment.statements or not (filters <= environment.filters.keys() and tests <= environment.tests.keys()):
            # What is wrong with these only shows when the program is made.
            self.program()

    def program(self) -> Template:
        """Return the program; what Python's compiler raises for too complex a text is raised here."""
        if self._program is None:
            self._program = self._environment.from_string(self._tree)
        return self._program
