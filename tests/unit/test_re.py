"""The stand-in for `re` finds what `re` finds, with patterns that were kept and with any other."""

import marshal
import re

import pytest
from hatch_bundle import _pattern

from copylint import _re

PATTERNS: list[tuple[str, int]] = [
    (r"(?i)\b(?P<who>[a-z]+) (?P<what>said|says)\b", 0),
    (r"[“\"](?P<words>[^”\"]{1,40})[”\"]", re.DOTALL),
    (r"^(\w+)|(?<=; )the (?:rest|others)$", re.IGNORECASE | re.MULTILINE),
]
TEXT = "“Yes,” she SAID, and “no\nmore” they says; the rest\nsaid nothing."


@pytest.fixture(params=["kept", "not kept"], autouse=True)
def kept(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The patterns as a bundle keeps them, and without."""
    table = (
        {(p, f): marshal.dumps(_pattern(p, int(f))) for p, f in PATTERNS} if request.param == "kept" else {}
    )
    monkeypatch.setattr(_re, "kept", table)
    _re.compile.cache_clear()


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_patterns_are_those_of_re(pattern: str, flags: int) -> None:
    made, real = _re.compile(pattern, flags), re.compile(pattern, flags)
    assert made == real
    assert (made.flags, made.groups, dict(made.groupindex)) == (
        real.flags,
        real.groups,
        dict(real.groupindex),
    )
    assert _re.findall(pattern, TEXT, flags) == re.findall(pattern, TEXT, flags)
    found = [(m.span(), m.groupdict(), m.lastgroup) for m in _re.finditer(pattern, TEXT, flags)]
    assert found == [(m.span(), m.groupdict(), m.lastgroup) for m in re.finditer(pattern, TEXT, flags)]
    assert found


@pytest.mark.parametrize("name", ["search", "match", "fullmatch"])
def test_the_functions_are_those_of_re(name: str) -> None:
    for pattern, flags in PATTERNS:
        for text in (TEXT, "she said", "“no”"):
            mine, theirs = getattr(_re, name)(pattern, text, flags), getattr(re, name)(pattern, text, flags)
            assert (mine and mine.span()) == (theirs and theirs.span())


def test_all_else_is_the_real_thing() -> None:
    assert _re.escape("a.b") == re.escape("a.b")
    assert _re.sub("a", "b", "banana") == "bbnbnb"
    assert (_re.Pattern, _re.Match) == (re.Pattern, re.Match)
    assert (_re.IGNORECASE, _re.MULTILINE, _re.DOTALL) == (re.IGNORECASE, re.MULTILINE, re.DOTALL)
    compiled = re.compile("a")
    assert _re.match(compiled, "abc").span() == (0, 1)
    with pytest.raises(AttributeError):
        _ = _re.nothing_of_the_kind
