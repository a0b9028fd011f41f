"""The code of a bundle: modules do what their files do, and threads that need one at once all get the whole of it."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, ModuleType

import pytest
from hatch_bundle import _compiled

from copylint import _bundle, _typing

SOURCE = str(Path(_bundle.__file__).parent)


@pytest.fixture
def finder(monkeypatch: pytest.MonkeyPatch) -> Iterator[_bundle.Finder]:
    """A finder of modules that no file has."""
    monkeypatch.setattr(_bundle, "_ready", {})
    made = _bundle.Finder({}, memoryview(b""))
    monkeypatch.setattr(_bundle, "_parts", {"tried": made})
    yield made
    for name in [n for n in sys.modules if n.startswith("copylint._tried")]:
        del sys.modules[name]
    vars(sys.modules["copylint"]).pop("_tried", None)


def _code(text: str) -> CodeType:
    return compile(text, "tried.py", "exec")


@pytest.mark.parametrize("name", ["copylint.document.spans", "copylint.annotate.hit", "copylint.readers"])
def test_a_module_has_what_its_file_has(name: str) -> None:
    _, code = _compiled(SOURCE, name)
    made = ModuleType(name)
    made.__dict__["__fetch__"] = _bundle.fetch
    exec(code, made.__dict__)
    real = _bundle.fetch(name)
    for known, value in vars(real).items():
        if getattr(value, "__module__", "") == name:
            assert type(vars(made)[known]) is type(value)


def test_a_named_tuple_has_its_constructor() -> None:
    _, code = _compiled(SOURCE, "copylint.annotate.hit")
    made = ModuleType("copylint.annotate.hit")
    made.__dict__["__fetch__"] = _bundle.fetch
    exec(code, made.__dict__)
    hit = made.__dict__["Hit"]
    assert hit.__new__ is not _typing.NamedTuple.__new__
    assert hit(1, 2, end=3)[:3] == (1, 2, 3)
    assert hit(1, 2, 3)._replace(title="x").title == "x"
    with pytest.raises(TypeError):
        hit(1)


def test_threads_that_fetch_a_module_at_once_get_the_whole_of_it(finder: _bundle.Finder) -> None:
    finder.codes["copylint._tried"] = True, _code("")
    finder.codes["copylint._tried.late"] = False, _code("")
    slow = "import time\nlate = __fetch__('copylint._tried.late')\ntime.sleep(0.05)\nvalue = late.__name__"
    finder.codes["copylint._tried.slow"] = False, _code(slow)
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(_bundle.fetch("copylint._tried.slow").value))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["copylint._tried.late"] * 4


def test_a_module_that_fails_is_not_kept(finder: _bundle.Finder) -> None:
    finder.codes["copylint._tried"] = True, _code("")
    finder.codes["copylint._tried.broken"] = False, _code("1 / 0")
    with pytest.raises(ZeroDivisionError):
        _bundle.fetch("copylint._tried.broken")
    assert "copylint._tried.broken" not in sys.modules
    with pytest.raises(ModuleNotFoundError):
        _bundle.fetch("copylint._tried.missing")
