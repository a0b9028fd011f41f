"""The code of the modules that a run needs, from two files of the wheel: to find and read two hundred files takes
longer than to run them.

`hatch_bundle.py` makes the files with the wheel, for the Python that makes it. Another Python, a checkout and
`COPYLINT_DEBUG=1` read the modules one by one, and so does what is not in the files.
"""

import marshal
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import MAGIC_NUMBER
from _imp import _fix_co_filename  # type: ignore[attr-defined]

from copylint._typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import CodeType, ModuleType

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_BASE = os.path.dirname(_PACKAGE)


def place(part: str) -> str:
    """Where the code of a part lies in the package, for this Python."""
    return os.path.join("_code", f"{part}.{sys.implementation.cache_tag}.bin")


def load(part: str) -> None:
    """Reads the code of a part of the program, where it is there, and runs the modules that every run needs."""
    if os.environ.get("COPYLINT_DEBUG"):
        return
    try:
        with open(os.path.join(_PACKAGE, place(part)), "rb", buffering=0) as file:
            data = memoryview(file.readall())
    except OSError:
        return
    if data[: len(MAGIC_NUMBER)] != MAGIC_NUMBER:
        return
    always, codes, patterns = marshal.loads(data[len(MAGIC_NUMBER) :])
    finder = Finder(codes)
    sys.meta_path.insert(0, finder)
    from copylint._re import kept

    kept.update(patterns)
    for name in always:
        if name not in sys.modules:
            finder.run(name)


class Finder:
    """Finds modules whose code has been read, ahead of the files of which it was made.

    codes: name -> whether it is a package, and the code, as marshal writes it where a run seldom needs it.
    """

    def __init__(self, codes: "dict[str, tuple[bool, CodeType | bytes]]") -> None:
        self.codes = codes

    def find_spec(self, name: str, path: object = None, target: object = None) -> "ModuleSpec | None":
        """What the import system asks: how a module is loaded, or None."""
        if name not in self.codes:
            return None
        package = self.codes[name][0]
        place = os.path.join(_BASE, *name.split("."))
        origin = os.path.join(place, "__init__.py") if package else f"{place}.py"
        spec = ModuleSpec(name, self, origin=origin, is_package=package)  # type: ignore[arg-type]
        if package:
            spec.submodule_search_locations = [place]
        return spec

    def create_module(self, spec: "ModuleSpec") -> None:
        """An ordinary module will do."""

    def exec_module(self, module: "ModuleType") -> None:
        """Runs the code of a module."""
        code = self.codes.pop(module.__name__)[1]
        if isinstance(code, bytes):
            code = marshal.loads(code)
        module.__file__ = path = module.__spec__.origin  # type: ignore[union-attr]
        _fix_co_filename(code, path)
        exec(code, module.__dict__)

    def run(self, name: str) -> None:
        """Imports a module by the shortest way, which is open where all that it imports has been imported before."""
        parent, _, last = name.rpartition(".")
        if parent not in sys.modules or name not in self.codes or self.codes[name][0]:
            __import__(name)
            return
        module = sys.modules[name] = type(sys)(name)
        module.__package__ = parent
        module.__loader__ = self  # type: ignore[assignment]
        module.__spec__ = self.find_spec(name)
        try:
            self.exec_module(module)
        except BaseException:
            del sys.modules[name]
            raise
        setattr(sys.modules[parent], last, module)
