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
from _thread import RLock
from mmap import ACCESS_READ, mmap

TYPE_CHECKING = False

if TYPE_CHECKING:
    from types import CodeType, ModuleType

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_BASE = os.path.dirname(_PACKAGE)
_HEAD = len(MAGIC_NUMBER) + 4

_parts: "dict[str, Finder | None]" = {}
_ready: "dict[str, ModuleType]" = {}  # modules whose code has been run to its end
_lock = RLock()  # one thread at a time runs the code of modules


def place(part: str) -> str:
    """Where the code of a part lies in the package, for this Python."""
    return os.path.join("_code", f"{part}.{sys.implementation.cache_tag}.bin")


def load(part: str) -> None:
    """Maps the code of a part of the program, where it is there, and runs the modules that every run needs.

    The file: Python's magic number, the length of the head, the head as marshal writes it (the names of the modules that
    every run needs, with their code; what else there is, with its places behind the head), and what stands there.
    """
    with _lock:
        if part not in _parts:
            _parts[part] = None
            _load(part)


def _load(part: str) -> None:
    if os.environ.get("COPYLINT_DEBUG"):
        return
    try:
        with open(os.path.join(_PACKAGE, place(part)), "rb", buffering=0) as file:
            data = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        return
    if data[: len(MAGIC_NUMBER)] != MAGIC_NUMBER:
        return
    start = _HEAD + int.from_bytes(data[len(MAGIC_NUMBER) : _HEAD], "little")
    always, seldom, patterns = marshal.loads(data[_HEAD:start])
    finder = Finder({name: (is_package, code) for name, is_package, code in always} | seldom, data[start:])
    _parts[part] = finder
    sys.meta_path.insert(0, finder)
    fetch("copylint._re").keep(patterns, data[start:])
    for name, _, _ in always:
        fetch(name)


def fetch(name: str) -> "ModuleType":
    """A module, imported where it has not been yet; by the shortest way where its code has been read."""
    found = _ready.get(name)
    if found is not None:
        return found
    with _lock:
        if name not in sys.modules:
            finder = next((f for f in _parts.values() if f is not None and name in f.codes), None)
            if finder is not None:
                finder.run(name)
    if name not in sys.modules:
        __import__(name)
    found = sys.modules[name]
    if not name.startswith("copylint."):  # what is another's has been run to its end, or Python sees to it
        _ready[name] = found
    return found


class Finder:
    """Finds modules whose code has been read, ahead of the files of which it was made.

    codes: name -> whether it is a package, and the code, or where it stands in `bodies`, as marshal writes it.
    """

    def __init__(
        self, codes: "dict[str, tuple[bool, CodeType | tuple[int, int]]]", bodies: memoryview
    ) -> None:
        self.codes = codes
        self.bodies = bodies

    def find_spec(self, name: str, path: object = None, target: object = None) -> "ModuleSpec | None":
        """What the import system asks: how a module is loaded, or None."""
        found = self.codes.get(name)
        if found is None:
            return None
        is_package = found[0]
        place = f"{_BASE}{os.sep}{name.replace('.', os.sep)}"
        origin = f"{place}{os.sep}__init__.py" if is_package else f"{place}.py"
        spec = ModuleSpec(name, self, origin=origin, is_package=is_package)  # type: ignore[arg-type]
        if is_package:
            spec.submodule_search_locations = [place]
        return spec

    def create_module(self, spec: "ModuleSpec") -> None:
        """An ordinary module will do."""

    def exec_module(self, module: "ModuleType") -> None:
        """Runs the code of a module."""
        with _lock:
            name = module.__name__
            code = self.codes.pop(name)[1]
            if isinstance(code, tuple):
                code = marshal.loads(self.bodies[slice(*code)])
            module.__file__ = path = module.__spec__.origin  # type: ignore[union-attr]
            _fix_co_filename(code, path)
            module.__dict__["__fetch__"] = fetch  # the code of a bundle imports with it
            exec(code, module.__dict__)
            _ready[name] = module

    def run(self, name: str) -> None:
        """Imports a module, after its package, by the shortest way."""
        package, _, last = name.rpartition(".")
        fetch(package)
        if name in sys.modules:
            return
        module = sys.modules[name] = type(sys)(name)
        spec = module.__spec__ = self.find_spec(name)
        assert spec is not None
        module.__loader__ = self  # type: ignore[assignment]
        module.__package__ = package
        if spec.submodule_search_locations:
            module.__package__, module.__path__ = name, spec.submodule_search_locations
        try:
            self.exec_module(module)
        except BaseException:
            del sys.modules[name]
            raise
        setattr(sys.modules[package], last, module)
