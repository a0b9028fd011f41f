"""A document as the rules see it: its passages, and the layers that need the whole article."""

from collections.abc import Set
from itertools import pairwise

from copylint._typing import TYPE_CHECKING
from copylint.annotate.context import Context
from copylint.annotate.lazy import lazy
from copylint.annotate.passage import Passage
from copylint.document.model import Document

if TYPE_CHECKING:
    from datetime import date

    from copylint.annotate.attribution_parts import Attribution
    from copylint.annotate.attributions import Telling
    from copylint.annotate.dates import DateMention
    from copylint.annotate.names import Use
    from copylint.annotate.people import Mention
    from copylint.annotate.quantities import Figured, FigureFacts
    from copylint.annotate.quotes import Quote
    from copylint.annotate.unnamed_sources import Unnamed
    from copylint.language.readability import Counts

NO_CONTEXT = Context()


class Article:
    """An article with its layers, each made at first use."""

    def __init__(self, document: Document, context: Context = NO_CONTEXT) -> None:
        self.document = document
        self.context = context
        self.passages = [Passage(self, i, block) for i, block in enumerate(document.blocks)]

    def release(self) -> None:
        """Lets go of the passages, which hold the article: it is freed at once, and Python needn't look for it."""
        for passage in self.passages:
            passage.__dict__.clear()
        self.__dict__.clear()

    @lazy
    def headline(self) -> Passage | None:
        """The article's headline."""
        return next((p for p in self.passages if p.kind == "headline"), None)

    @lazy
    def body(self) -> list[Passage]:
        """Paragraphs and list items, in order."""
        return [p for p in self.passages if p.kind in ("body", "list-item")]

    @lazy
    def where(self) -> dict[str, list[int]]:
        """Lower-case tokens -> the indexes of the passages they stand in, in order."""
        where: dict[str, list[int]] = {}
        for passage in self.passages:
            index = passage.index
            for word in passage.places:
                if word in where:
                    where[word].append(index)
                else:
                    where[word] = [index]
        return where

    @lazy
    def pairs(self) -> set[str]:
        """The lower-case tokens that stand side by side in a passage, two by two, with a space between them."""
        found: set[str] = set()
        for passage in self.passages:
            found.update(map(" ".join, pairwise(passage.tokens.lowers)))
        return found

    def spots(self, words: frozenset[str] | set[str]) -> dict[int, list[int]]:
        """Passage index -> indexes of the tokens that are one of the lower-case words, both in order."""
        where, passages = self.where, self.passages
        found: dict[int, list[int]] = {}
        for word in where.keys() & words if len(words) < len(where) else words.intersection(where):
            for n in where[word]:
                if n in found:
                    found[n] = found[n] + passages[n].places[word]
                else:
                    found[n] = passages[n].places[word]
        return {n: sorted(found[n]) for n in sorted(found)}

    @lazy
    def unalphabetic(self) -> list[str]:
        """The article's lower-case tokens that have a sign other than letters: figures, marks, words with hyphens."""
        return [word for word in self.where if not word.isalpha()]

    @lazy
    def sibilant(self) -> list[str]:
        """The article's lower-case tokens that end in -s."""
        return [word for word in self.where if word[-1] == "s"]

    @lazy
    def signs(self) -> frozenset[str]:
        """The article's tokens that count as no words: marks, but not figures or the sign before a sum in dollars."""
        return frozenset([word for word in self.unalphabetic if not word[0].isalnum() and word[0] != "$"])

    def having(self, words: Set[str]) -> list[Passage]:
        """The passages that have one of the lower-case words, in order."""
        where = self.where
        return [self.passages[i] for i in sorted({i for word in where.keys() & words for i in where[word]})]

    @lazy
    def numeric(self) -> dict[int, list[int]]:
        """Passage index -> indexes of the tokens with which a quantity may begin."""
        from copylint.annotate.quantities import numeric_words

        return self.spots(numeric_words(self))

    @lazy
    def figured(self) -> "list[Figured]":
        """The sentences that have quantities, with those, in order."""
        from copylint.annotate.quantities import figured_of

        return figured_of(self)

    @lazy
    def figure_facts(self) -> "FigureFacts":
        """What figures the article has."""
        from copylint.annotate.quantities import facts_of

        return facts_of(self)

    @lazy
    def lede(self) -> Passage | None:
        """The first paragraph of the body."""
        return next((p for p in self.passages if p.kind == "body"), None)

    @lazy
    def reading(self) -> "Counts":
        """Words, sentences and syllables of the body, as the readability formulas count them."""
        from copylint.language.readability import counts

        return counts(self.running_text)

    @lazy
    def running_text(self) -> str:
        """The body, a line a paragraph, as the readability formulas read it."""
        from copylint.language.readability import running_text

        return running_text(p.text for p in self.body)

    @lazy
    def quotes(self) -> "list[list[Quote]]":
        """Quotations, a list a passage."""
        from copylint.annotate.quotes import article_quotes

        return article_quotes(self.passages)

    @lazy
    def dates(self) -> "list[list[DateMention]]":
        """Dates that name a month, a list a passage."""
        from copylint.annotate.dates import dates_of

        return dates_of(self)

    @lazy
    def published(self) -> "date | None":
        """The day the article is dated."""
        from copylint.annotate.dates import published

        return published(self)

    @lazy
    def telling(self) -> "Telling":
        """Who says what, read passage by passage."""
        from copylint.annotate.attributions import Telling

        return Telling(self.passages)

    @lazy
    def attributions(self) -> "list[Attribution]":
        """Who says what, in the order of the words that say so."""
        from copylint.annotate.attributions import find_attributions

        return find_attributions(self)

    @lazy
    def unnamed_sources(self) -> "list[Unnamed]":
        """Sources without a name, outside quotations, in order."""
        from copylint.annotate.unnamed_sources import find_unnamed

        return find_unnamed(self)

    @lazy
    def people(self) -> "dict[str, list[Mention]]":
        """Surname -> the full names of one who is surely a person."""
        from copylint.annotate.people import known_people

        return known_people(self)

    @lazy
    def names(self) -> "list[Use]":
        """Capitalised words that can be names, in order."""
        from copylint.annotate.names import name_uses

        return name_uses(self)
