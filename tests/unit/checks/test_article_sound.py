"""TY107: articles, and what only looks like one."""

import pytest
from tests.unit.builtin import findings, reported


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin A is good, and group A is full.",
        "The Vuelta a Espana starts in May.",
        "South Korea's An San won the round.",
        "Route A8 and plan A are open; see section a under b.",
        "An EU and a UN office, an X-ray and a U-turn.",
        "He got an A and a B.",
        "A IS FOR APPLE",
        "It was an hotel with an historic bar.",
    ],
)
def test_left_alone(text: str) -> None:
    assert reported("TY107", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They paid a $8m fee.", ["a"]),
        ("They ordered a “amazing” cake.", ["a"]),
        ("An unicorn and a owl.", ["An", "a"]),
        ("He is an US citizen.", ["an"]),
        ("It rose by a 8.5 % rate.", ["a"]),
    ],
)
def test_reported(text: str, words: list[str]) -> None:
    assert reported("TY107", text) == words


def test_an_for_and_is_not_fixed_without_asking() -> None:
    safe, unsafe = findings("TY107", "It was an bargain."), findings("TY107", "She sold bread an butter.")
    assert safe[0].fix is not None
    assert safe[0].fix.safety == "safe"
    assert unsafe[0].fix is not None
    assert unsafe[0].fix.safety == "unsafe"
