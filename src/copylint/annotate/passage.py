"""A block as the rules see it: its text and the layers read from it, each made at first use."""

from bisect import bisect_left, bisect_right
from collections.abc import Set

from copylint._typing import TYPE_CHECKING
from copylint.annotate.lazy import lazy
from copylint.document.model import Block
from copylint.language.segment import Sentence, Tokens, sentences, tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copylint.annotate.article import Article
    from copylint.annotate.attribution_parts import Attribution
    from copylint.annotate.quantities import Quantity
    from copylint.annotate.quotes import Quote
    from copylint.annotate.speakers import Speaker
    from copylint.language.tagger import Tag


class Passage:
    """One block of an article. `index` is its place among the article's passages."""

    def __init__(self, article: "Article", index: int, block: Block) -> None:
        self.article = article
        self.index = index
        self.block = block
        self.kind = block.kind
        self.text = block.prose.text

    @lazy
    def tokens(self) -> Tokens:
        """Tokens with their places."""
        return tokenize(self.text)

    @lazy
    def places(self) -> dict[str, list[int]]:
        """Indexes of the tokens that have each lower-case form, in order."""
        places: dict[str, list[int]] = {}
        for i, word in enumerate(self.tokens.lowers):
            if word in places:
                places[word].append(i)
            else:
                places[word] = [i]
        return places

    def having(self, words: Set[str]) -> list[int]:
        """Indexes of the tokens that are one of the lower-case words, in order."""
        places = self.places
        found = places.keys() & words
        return sorted([i for word in found for i in places[word]]) if found else []

    @lazy
    def sentences(self) -> list[Sentence]:
        """Sentences with their places and token indexes."""
        return sentences(self.text, self.tokens)

    @lazy
    def _sentence_of(self) -> list[Sentence]:
        """The sentence of every token."""
        found: list[Sentence] = []
        for sentence in self.sentences:
            found += [sentence] * (sentence.last - sentence.first)
        return found

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that holds the token."""
        try:
            return self._sentence_of[token]
        except IndexError:
            return self._sentence_of[-1]

    def token_at(self, offset: int) -> int:
        """The index of the token that holds, or is the last before, a code point."""
        return max(bisect_right(self.tokens.starts, offset) - 1, 0)

    @lazy
    def _tags(self) -> dict[int, "list[Tag]"]:
        return {}

    def tags(self, sentence: Sentence) -> "list[Tag]":
        """Tags of a sentence's tokens, made once."""
        known = self._tags.get(sentence.first)
        if known is None:
            from copylint.language.tagger import tagger

            known = tagger().tag(self.tokens.words[sentence.first : sentence.last])
            self._tags[sentence.first] = known
        return known

    @lazy
    def _single_tags(self) -> dict[int, "Tag"]:
        return {}

    def tag(self, token: int) -> "Tag":
        """The tag of one token, made once; the same as in `tags` of its sentence."""
        single = self._single_tags.get(token)
        if single is not None:
            return single
        sentence = self.sentence_of(token)
        known = self._tags.get(sentence.first)
        if known is not None:
            return known[token - sentence.first]
        from copylint.language.tagger import tagger

        plain = self._plain.get(sentence.first)
        if plain is None:
            plain = tagger().running_case(self.tokens.words[sentence.first : sentence.last])
            self._plain[sentence.first] = plain
        single = self._single_tags[token] = tagger().tag_in(plain, token - sentence.first)
        return single

    @lazy
    def _plain(self) -> dict[int, "Sequence[str]"]:
        """The words of sentences in running case, by first token."""
        return {}

    @lazy
    def quotes(self) -> "list[Quote]":
        """Quotations in this passage, in order."""
        return self.article.quotes[self.index]

    @lazy
    def quantities(self) -> "list[Quantity]":
        """Quantities in this passage, in order."""
        from copylint.annotate.quantities import quantities_of

        return quantities_of(self)

    @lazy
    def attributions(self) -> "list[Attribution]":
        """Attributions whose cue stands in this passage, in order, without what later passages go on to quote."""
        return self.article.telling.of(self)

    @lazy
    def new_speakers(self) -> "list[Speaker]":
        """People whose full name comes with their first words here, in order."""
        from copylint.annotate.speakers import new_speakers

        return new_speakers(self)

    def quoted(self, start: int, end: int) -> bool:
        """Whether the stretch overlaps somebody else's words."""
        if self.kind in ("block-quote", "pull-quote"):
            return True
        return bool(self._outer_quotes[0]) and bool(self.quotes_between(start, end))

    def quotes_between(self, start: int, end: int) -> "list[Quote]":
        """The quotations, those inside others left out, that overlap a stretch."""
        known, starts = self._outer_quotes
        if not known:
            return []
        first = max(bisect_right(starts, start) - 1, 0)
        return [q for q in known[first : bisect_left(starts, end)] if start < q.end]

    @lazy
    def _outer_quotes(self) -> "tuple[list[Quote], list[int]]":
        outer = [q for q in self.quotes if q.depth == 0]
        return outer, [q.start for q in outer]
