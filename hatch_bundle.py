"""Makes the files with the code of the modules that a run needs, as `copylint._bundle` reads them."""

import _sre  # type: ignore[import-not-found]
import ast
import marshal
import os
import subprocess
import sys
import tempfile
from _frozen_importlib_external import MAGIC_NUMBER
from array import array
from collections.abc import Iterable
from importlib import import_module
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import compile as compile_pattern
from types import CodeType
from typing import NamedTuple

PLAIN = "A plain line.\n"  # what every run needs is needed for this
PARTS = ("start", "lint")  # what is needed to find that a file is unchanged; what is needed to lint it
OWN_TUPLES = sys.version_info < (3, 14)  # `copylint._typing` has the named tuples of `typing` from then on
FASTER = {  # modules that hold the same, or what does the same, and import less
    "re": "copylint._re",
    "functools": "copylint._functools",
    "collections": "_collections",
    "collections.abc": "_collections_abc",
    "bisect": "_bisect",
    "datetime": "_datetime",
    "operator": "_operator",
    "struct": "_struct",
}
STANDINS = ("copylint._typing", "copylint._functools", "copylint._re")  # what the code of a bundle builds on
RECORD = """
import marshal, os, re, sys
from importlib.machinery import SourceFileLoader
done, execute, compile = [], SourceFileLoader.exec_module, re._compiler.compile
def exec_module(loader, module):
    execute(loader, module)
    done.append(module.__name__)
def compile_pattern(pattern, flags=0):
    done.append((pattern, int(flags)))
    return compile(pattern, flags)
SourceFileLoader.exec_module, re._compiler.compile = exec_module, compile_pattern
from copylint import _bundle
_bundle.load = done.append
from copylint.cli.main import run
sys.stdout = open(os.devnull, "w")
status = run(sys.argv[2:])
marshal.dump(done, open(sys.argv[1], "wb"))
sys.exit(status == 2)
"""
_MODULE = "__module"  # what the code of a bundle calls the module that it takes names of
Pattern = tuple[str | bytes, int]


class Needed(NamedTuple):
    """What a part needs: modules, each after those that it imports itself, and patterns."""

    modules: list[str]
    patterns: list[Pattern]


def bundle(package: str, article: str, samples: Iterable[str]) -> dict[str, bytes]:
    """Path in the package -> bytes, for a package as it is to be installed, with its compiled rules.

    A run over one line tells what every run needs, a run over the article what most do, a run over the samples, which
    are texts, what else may be of use.
    """
    from copylint._bundle import place

    with tempfile.TemporaryDirectory() as folder:
        always = _needed(package, folder, _written(folder, "line.txt", PLAIN))
        some = _needed(package, folder, article)
        paths = [_written(folder, f"{i}.txt", text) for i, text in enumerate(samples)]
        seldom = _needed(package, folder, "check", "--jobs=1", *paths)
    return {place(part): _part(package, always[part], some[part], seldom[part]) for part in PARTS}


def _part(package: str, always: Needed, some: Needed, seldom: Needed) -> bytes:
    """A part as `copylint._bundle` reads it."""
    bodies = Bodies()
    codes = [(name, *_compiled(package, name)) for name in always.modules]
    others = {}
    for name in (*some.modules, *seldom.modules):
        if name not in others and name not in always.modules:
            is_package, code = _compiled(package, name)
            others[name] = is_package, bodies.add(code)
    patterns = {p: bodies.add(_pattern(*p)) for p in dict.fromkeys((*some.patterns, *seldom.patterns))}
    head = marshal.dumps((codes, others, patterns))
    return MAGIC_NUMBER + len(head).to_bytes(4, "little") + head + bodies.data


class Bodies:
    """What stands behind the head of a part, each piece as marshal writes it."""

    def __init__(self) -> None:
        self.data = b""

    def add(self, value: object) -> tuple[int, int]:
        """Where a value stands, which is added."""
        start = len(self.data)
        self.data += marshal.dumps(value)
        return start, len(self.data)


def _written(folder: str, name: str, text: str) -> str:
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def _needed(package: str, folder: str, *arguments: str) -> dict[str, Needed]:
    """What each part needs in a run with these arguments."""
    out = os.path.join(folder, "done")
    env = {**os.environ, "PYTHONPATH": os.path.dirname(package), "COPYLINT_NO_CACHE": "1"}
    command = [sys.executable, "-S", "-c", RECORD, out, *arguments]
    subprocess.run(command, check=True, env=env, cwd=folder)
    with open(out, "rb") as file:
        done = marshal.load(file)
    start, lint = map(done.index, PARTS)
    made = {}
    for part, found in (("start", [*STANDINS, *done[start + 1 : lint]]), ("lint", done[lint + 1 :])):
        modules = [n for n in found if isinstance(n, str) and n.startswith("copylint.")]
        made[part] = Needed(modules, [pattern for pattern in found if isinstance(pattern, tuple)])
    return made


def _pattern(
    pattern: str | bytes, flags: int
) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    """A pattern as `copylint._re` keeps it."""
    parsed = _parser.parse(pattern, flags)
    code = [int(number) for number in _compiler._code(parsed, flags)]
    names, groups = dict(parsed.state.groupdict), parsed.state.groups
    order: list[str | None] = [None] * groups
    for name, group in names.items():
        order[group] = name
    flags |= parsed.state.flags
    made = _sre.compile(pattern, flags, code, groups - 1, names, tuple(order))
    if made != compile_pattern(pattern, flags):
        raise SystemExit(f"{pattern!r}: not what `re` makes of it")
    return flags, array("I", code).tobytes(), groups - 1, names, tuple(order)


def _compiled(package: str, name: str) -> tuple[bool, CodeType]:
    """Whether a module is a package, and its code, without what only readers and type checkers need."""
    base = os.path.dirname(package)
    path = os.path.join(base, *name.split("."))
    is_package = os.path.isdir(path)
    path = os.path.join(path, "__init__.py") if is_package else f"{path}.py"
    with open(path, "rb") as file:
        tree = ast.parse(file.read())
    if name not in STANDINS:
        tree = ast.fix_missing_locations(_Lean(base).visit(tree))
    return is_package, compile(tree, os.path.relpath(path, base), "exec", dont_inherit=True)


class _Lean(ast.NodeTransformer):
    """Leaves out docstrings, and annotations but for the names of fields; takes what is faster to import, and imports it
    by the shortest way; writes the constructors of named tuples."""

    def __init__(self, base: str) -> None:
        self.base = base

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt]:
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return [self.visit(line) for line in node.orelse]
        return self.generic_visit(node)

    def visit_Import(self, node: ast.Import) -> ast.AST:
        if [alias.name for alias in node.names] == ["re"]:
            return ast.copy_location(_assigned("re", _fetched("copylint._re")), node)
        return node

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST | list[ast.stmt]:
        name = node.module or ""
        faster = FASTER.get(name, "")
        if faster and all(hasattr(import_module(faster), alias.name) for alias in node.names):
            name = faster
        elif not self._has(name) or any(self._has(f"{name}.{alias.name}") for alias in node.names):
            return node  # none of ours, or a module is taken from a package
        lines = [_assigned(_MODULE, _fetched(name))]
        for alias in node.names:
            value = ast.Attribute(ast.Name(_MODULE, ast.Load()), alias.name, ast.Load())
            lines.append(_assigned(alias.asname or alias.name, value))
        return [ast.copy_location(line, node) for line in lines]

    def _has(self, module: str) -> bool:
        """Whether the package has a module."""
        path = os.path.join(self.base, *module.split("."))
        return module.startswith("copylint") and (os.path.isfile(f"{path}.py") or os.path.isdir(path))

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        node.returns = None
        given = node.args
        for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg):
            if argument is not None:
                argument.annotation = None
        return self._bare(node)

    visit_FunctionDef = visit_AsyncFunctionDef = _function

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        for line in node.body:
            if isinstance(line, ast.AnnAssign):
                line.annotation = ast.Constant(None)
        made = self._bare(node)
        if OWN_TUPLES and any(isinstance(base, ast.Name) and base.id == "NamedTuple" for base in node.bases):
            node.body.append(ast.copy_location(_constructor(node), node))
        return made

    def visit_Module(self, node: ast.Module) -> ast.AST:
        for i, line in enumerate(node.body):
            if isinstance(line, ast.AnnAssign) and line.value is not None:
                node.body[i] = ast.copy_location(ast.Assign([line.target], line.value), line)
        return self._bare(node)

    def _bare(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Module) -> ast.AST:
        """Without the docstring; a body that had nothing else keeps a line that does nothing."""
        first = node.body[0] if node.body else None
        if (
            isinstance(first, ast.Expr)
            and isinstance(first.value, ast.Constant)
            and isinstance(first.value.value, str)
        ):
            node.body = node.body[1:] or [ast.copy_location(ast.Pass(), first)]
        return self.generic_visit(node)


def _fetched(module: str) -> ast.expr:
    """A module, which `copylint._bundle` gives the code of a bundle: `from` asks it for its path first, and it has none."""
    return ast.Call(ast.Name("__fetch__", ast.Load()), [ast.Constant(module)], [])


def _assigned(name: str, value: ast.expr) -> ast.stmt:
    return ast.Assign([ast.Name(name, ast.Store())], value)


def _constructor(node: ast.ClassDef) -> ast.stmt:
    """The constructor of a named tuple, so that none is made, nor its arguments looked at, while copy is read."""
    fields = [
        line for line in node.body if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    ]
    names = [ast.unparse(field.target) for field in fields]
    parameters = [
        f"{name}={name}" if field.value else name for name, field in zip(names, fields, strict=True)
    ]
    values = "".join(f"{name}, " for name in names)
    lines = f"def __new__(_cls, {', '.join(parameters)}):\n    return tuple.__new__(_cls, ({values}))"
    return ast.parse(lines).body[0]
