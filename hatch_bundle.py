"""Makes the files with the code of the modules that a run needs, as `copylint._bundle` reads them."""

import ast
import json
import marshal
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from types import CodeType

PLAIN = "A plain line.\n"  # what every run needs is needed for this
PARTS = ("start", "lint")  # what is needed to find that a file is unchanged; what is needed to lint it
RECORD = """
import json, os, sys
from importlib.machinery import SourceFileLoader
done, execute = [], SourceFileLoader.exec_module
def exec_module(loader, module):
    execute(loader, module)
    done.append(module.__name__)
SourceFileLoader.exec_module = exec_module
from copylint import _bundle
_bundle.load = done.append
from copylint.cli.main import run
sys.stdout = open(os.devnull, "w")
status = run([sys.argv[1]])
json.dump(done, open(sys.argv[2], "w"))
sys.exit(status == 2)
"""


def bundle(package: str, article: str) -> dict[str, bytes]:
    """Path in the package -> bytes, for a package as it is to be installed, with its compiled rules.

    The modules are those that a run over the article imports; those that a run over one line imports come first.
    """
    from copylint._bundle import place

    with tempfile.TemporaryDirectory() as folder:
        line = os.path.join(folder, "line.txt")
        with open(line, "w", encoding="utf-8") as file:
            file.write(PLAIN)
        always, some = (_parts(_imported(package, path, folder)) for path in (line, article))
    return {place(part): _bytes(package, always[part], some[part]) for part in PARTS}


def _imported(package: str, path: str, folder: str) -> list[str]:
    """The names of the modules that a run imports, each after those that it imports itself; the parts among them."""
    out = os.path.join(folder, "imported.json")
    env = {**os.environ, "PYTHONPATH": os.path.dirname(package), "COPYLINT_NO_CACHE": "1"}
    command = [sys.executable, "-S", "-c", RECORD, path, out]
    subprocess.run(command, check=True, env=env, cwd=folder)
    with open(out, encoding="utf-8") as file:
        return [name for name in json.load(file) if name in PARTS or name.startswith("copylint.")]


def _parts(names: list[str]) -> dict[str, list[str]]:
    """The modules of each part."""
    at = [names.index(part) for part in PARTS]
    return {"start": names[at[0] + 1 : at[1]], "lint": names[at[1] + 1 :]}


def _bytes(package: str, always: Sequence[str], some: Sequence[str]) -> bytes:
    """A part as `copylint._bundle` reads it."""
    from _frozen_importlib_external import MAGIC_NUMBER

    codes = {name: _compiled(package, name) for name in (*always, *some)}
    return MAGIC_NUMBER + marshal.dumps((list(always), codes))


def _compiled(package: str, name: str) -> tuple[bool, CodeType]:
    """Whether a module is a package, and its code, without what only readers and type checkers need."""
    base = os.path.dirname(package)
    path = os.path.join(base, *name.split("."))
    is_package = os.path.isdir(path)
    path = os.path.join(path, "__init__.py") if is_package else f"{path}.py"
    with open(path, "rb") as file:
        tree = ast.parse(file.read())
    tree = ast.fix_missing_locations(_Lean().visit(tree))
    return is_package, compile(tree, os.path.relpath(path, base), "exec", dont_inherit=True)


class _Lean(ast.NodeTransformer):
    """Leaves out docstrings, and annotations but for the fields of classes."""

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        node.returns = None
        given = node.args
        for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg):
            if argument is not None:
                argument.annotation = None
        return self._bare(node)

    visit_FunctionDef = visit_AsyncFunctionDef = _function

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return self._bare(node)

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
