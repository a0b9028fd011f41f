"""What keeps a check from being entered may not lose a finding: triggers against the words of the check, and phrases
that a user adds."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from copylint.annotate.article import Article
from copylint.annotate.options import Options
from copylint.annotate.quantity_words import CURRENCY_WORDS, DURATIONS
from copylint.checks.consistency import spans_of_years, term_drift
from copylint.checks.numbers import margins, match_records, votes
from copylint.checks.structure import boilerplate, repeated_openers
from copylint.readers import read_text

RULES = Path(__file__).parents[3] / "rules"


def triggers(file: str, check: str) -> set[str]:
    match = YAML(typ="safe").load(RULES / file)["match"]
    return {word for entry in match if entry.get("check") == check for word in entry["triggers"]}


def options(file: str) -> dict[str, object]:
    found: dict[str, object] = YAML(typ="safe").load(RULES / file)["options"]
    return {k: tuple(v) if isinstance(v, list) else v for k, v in found.items()}


def article(*paragraphs: str) -> Article:
    return Article(read_text("\n\n".join(("Notes from the harbour", *paragraphs)) + "\n", "a.txt"))


@pytest.mark.parametrize(
    ("file", "check", "words"),
    [
        ("consistency/CX105-age-and-years.yml", "consistency.spans_of_years", spans_of_years._TRIGGERS),
        ("numbers/NU102-list-total.yml", "numbers.match_records", match_records._LOST),
        ("numbers/NU102-list-total.yml", "numbers.votes", votes._VOTED),
        ("numbers/NU101-change-arithmetic.yml", "numbers.margins", margins._LEADS | margins._WON),
    ],
)
def test_triggers_hold_the_words_of_the_check(file: str, check: str, words: frozenset[str]) -> None:
    assert words <= triggers(file, check)


class TestBoilerplate:
    known = options("structure/HD101-boilerplate.yml")

    @pytest.mark.parametrize("name", ["opens", "whole", "holds"])
    def test_every_phrase_is_found(self, name: str) -> None:
        phrases = self.known[name]
        assert isinstance(phrases, tuple)
        for phrase in phrases:
            text = phrase.replace("*", "Larkfield ").strip()
            text = {"holds": f"Please, {text} today", "opens": f"{text} today", "whole": text}[name]
            made = article("The bridge will close on Monday.", text)
            hits = list(boilerplate.check(made, Options(self.known)))  # type: ignore[arg-type]
            assert [h.passage for h in hits] == [2], phrase

    @pytest.mark.parametrize("line", ["Feed the ducks: now", "_Feed the ducks_", "— feed the ducks-today"])
    def test_a_phrase_that_a_user_adds(self, line: str) -> None:
        mine = Options({**self.known, "opens": ("feed the ducks",)})  # type: ignore[dict-item]
        assert [h.passage for h in boilerplate.check(article("It rained.", line), mine)] == [2]


class TestRepeatedOpeners:
    known = options("structure/HD110-repeated-opener.yml")

    def test_a_phrase_that_a_user_adds(self) -> None:
        mine = Options({**self.known, "phrases": ("all the * boats",)})  # type: ignore[dict-item]
        made = article(
            "All the Marl boats left.", "By noon all the Marl boats were back, all the Orme boats too."
        )
        assert [(h.passage, h.start) for h in repeated_openers.check(made, mine)] == [(2, 8)]

    def test_an_opener_that_a_user_adds(self) -> None:
        mine = Options({**self.known, "openers": ("hence",)})  # type: ignore[dict-item]
        made = article("Hence the boats left.", "Hence they were back.")
        assert [(h.passage, h.start) for h in repeated_openers.check(made, mine)] == [(2, 0)]


class TestTermDrift:
    def test_every_pair_is_found(self) -> None:
        known = options("consistency/CX108-term-drift.yml")
        pairs = known["pairs"]
        assert isinstance(pairs, tuple)
        for pair in pairs:
            left, _, right = pair.partition(" / ")
            made = article(f"They saw the {left} there.", f"They saw the {left} and the {right} there.")
            hits = list(term_drift.check(made, Options({"pairs": (pair,)})))
            assert len(hits) == 1, pair


def test_units_are_among_the_words_that_may_follow_a_number() -> None:
    from copylint.annotate.quantity_atoms import _measures

    assert all(map(_measures, (*DURATIONS, *CURRENCY_WORDS, "years", "percent", "p.m.", "square", "m")))
