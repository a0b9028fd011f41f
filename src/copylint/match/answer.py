"""From a matched stretch to a hit: guards, message values and the edit of the fix."""

import re
from collections.abc import Mapping
from functools import cache

from copylint._typing import Any
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.passage import Passage
from copylint.language.segment import Sentence
from copylint.match.elements import anywhere, build, match_at, match_before
from copylint.match.matcher import PatternBody

Guard = tuple[str, tuple[Any, ...]]  # where to look, and elements there or words of the article


class Answer:
    """Turns stretches into hits for one pattern: applies its guards, fills its fix."""

    def __init__(self, body: PatternBody) -> None:
        self.body = body
        guards = [
            (key, where, what if where == "article" else tuple(build(e) for e in what))
            for key, where, what in body.guards
        ]
        self.unless: list[Guard] = [(where, what) for key, where, what in guards if key == "unless"]
        self.only: list[Guard] = [(where, what) for key, where, what in guards if key == "only"]

    def hit(
        self,
        passage: Passage,
        start: int,
        end: int,
        values: Mapping[str, str],
        replacement: str | None = None,
    ) -> Hit | None:
        """The hit for code points `start`:`end`, or None where a guard holds."""
        if self.unless and self._holds(self.unless, passage, start, end):
            return None
        if self.only and not self._holds(self.only, passage, start, end):
            return None
        text = passage.text[start:end]
        filled = {"text": text, **values}
        edits: tuple[Edit, ...] = ()
        safety = title = ""
        fix = self.body.fix
        if replacement is None and fix is not None:
            replace, delete, safety, title = fix
            if delete:
                edits = (_deletion(passage, start, end),)
            elif replace:  # a fix may tell its safety alone
                replacement = fill(replace, filled)
        elif fix is not None:
            safety = fix[2]
        if replacement is not None:
            replacement = like(text, replacement)
            filled["fix"] = replacement
            edits = (Edit(start, end, replacement),)
        return Hit(
            passage.index, start, end, filled, self.body.message, edits, title, (), self.body.severity, safety
        )

    def _holds(self, guards: list[Guard], passage: Passage, start: int, end: int) -> bool:
        """Whether one of the guards is true of the stretch."""
        first, last = passage.token_at(start), passage.token_at(max(end - 1, start)) + 1
        sentence = passage.sentence_of(first)
        return any(_true(where, what, passage, first, last, sentence) for where, what in guards)


def _true(
    where: str, what: tuple[Any, ...], passage: Passage, first: int, last: int, sentence: Sentence
) -> bool:
    if where == "before":
        return match_before(what, passage, sentence.first, first)
    if where == "after":
        return last < sentence.last and match_at(what, passage, last, sentence.last) is not None
    if where == "sentence":
        return anywhere(what, passage, sentence.first, sentence.last)
    return any(word in p.places for p in passage.article.passages for word in what)


def _deletion(passage: Passage, start: int, end: int) -> Edit:
    """Takes the stretch out with one space beside it."""
    text = passage.text
    if start and text[start - 1] == " ":
        return Edit(start - 1, end, "")
    return Edit(start, end + 1 if text[end : end + 1] == " " else end, "")


def like(found: str, replacement: str) -> str:
    """The replacement with a capital where the words found had one."""
    if found[:1].isupper() and replacement[:1].islower():
        if len(found) > 1 and found.isupper() and found.isalpha() and len(found) > 3:
            return replacement.upper()
        return replacement[:1].upper() + replacement[1:]
    return replacement


@cache
def _slot() -> re.Pattern[str]:
    return re.compile(r"\{(\w+)(?::(\w+))?\}")


def fill(template: str, values: Mapping[str, str]) -> str:
    """A template with its `{names}` filled; `{verb:VBZ}` gives the word inflected for a Penn tag."""

    def slot(match: re.Match[str]) -> str:
        value = values.get(match[1], match[0])
        if match[2]:
            from copylint.language.lemmas import inflect

            return inflect(value, match[2])
        return value

    return _slot().sub(slot, template) if "{" in template else template
