"""SO106: an unnamed person who is quoted, and nothing that says why they can't be named."""

from collections.abc import Iterator
from re import compile

from copylint.annotate.anonymity import Anonymity, kept_back
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.outlets import agency_words
from copylint.annotate.passage import Passage
from copylint.annotate.speakers import inside_other
from copylint.annotate.unnamed_sources import Unnamed
from copylint.annotate.unnamed_words import AGENCIES, INNER_ROLES


def check(article: Article, options: Options) -> Iterator[Hit]:
    """People quoted without a name, and empty reasons for that, in an article that gives no reason that counts."""
    phrases = kept_back(article)
    if any(a.reason == "specific" for a in phrases):
        return
    told = set[tuple[int, int]]()
    for mention in article.unnamed_sources:
        passage = article.passages[mention.passage]
        if mention.kind in ("role", "again") and not _excused(article, passage, mention):
            told.add((passage.index, passage.sentence_of(mention.token).first))
            yield Hit(passage.index, mention.start, mention.end)
    for phrase in phrases:
        passage = article.passages[phrase.passage]
        if (passage.index, passage.sentence_of(passage.token_at(phrase.start)).first) not in told:
            yield _empty(options, phrase)


def _empty(options: Options, phrase: Anonymity) -> Hit:
    message = options.text("formula") if phrase.reason else options.text("none")
    return Hit(phrase.passage, phrase.start, phrase.end, message=message)


def _excused(article: Article, passage: Passage, mention: Unnamed) -> bool:
    again = mention.kind == "again"
    if again and _introduced(article, mention):
        return True
    if not again and mention.head in AGENCIES and _with_agency(passage, mention):
        return True
    own = passage.tokens.lowers[mention.cue] == "according"
    if not own and inside_other(passage, mention.start, mention.end) is not None:
        return True
    return not again and _named_role(passage, mention)


def _introduced(article: Article, mention: Unnamed) -> bool:
    """Whether the same paragraph or the one before has a source of the same role, named or reported already."""
    near = [m for m in article.unnamed_sources if m.head == mention.head and m is not mention]
    if any(m.passage == mention.passage and m.start < mention.start for m in near):
        return True
    for passage in article.passages[: mention.passage + 1]:
        text = passage.text if passage.index < mention.passage else passage.text[: mention.start]
        if compile(
            rf"(?i)\b{mention.head}s?,? [A-Z][\w’'-]+|[A-Z][\w’'-]+, (?:an?|the) [^,.;]{{0,50}}\b{mention.head}"
        ).search(text):
            return True
    return False


def _with_agency(passage: Passage, mention: Unnamed) -> bool:
    """Whether the phrase says which agency: “a METI official”, “an officer of the Coast Guard”."""
    phrase = passage.text[mention.start : mention.end + 50]
    own = passage.tokens.words[mention.first : mention.token]
    return any(len(w) > 2 and w.isupper() for w in own) or agency_words().search(phrase) is not None


def _named_role(passage: Passage, mention: Unnamed) -> bool:
    """Whether a person with the same role is named soon: “One analyst …. Ann Aldren, an analyst at …”."""
    end = min(mention.end + 400, len(passage.text))
    return (
        mention.head not in INNER_ROLES | AGENCIES
        and mention.head in passage.text[mention.end : end]
        and any(mention.end <= s.start < end for s in passage.new_speakers)
    )
