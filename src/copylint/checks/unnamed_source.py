"""SO101, SO102, SO103, SO106: sources that nobody names, and what would answer for them."""

from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, Pattern, compile

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.speakers import answered, inside_other
from copylint.annotate.unnamed_sources import Unnamed
from copylint.annotate.unnamed_words import AGENCIES, INNER_ROLES, LEARNED


@cache
def _anonymity() -> Pattern[str]:
    """Phrases that grant anonymity."""
    return compile(
        r"\b(?:condition of anonymity|(?:request|ask|grant|promis|insist|want|sought|seek)\w*(?: for| on)? anonymity"
        r"|anonymously|(?:declin|refus|ask|request|wish|want|prefer|insist)\w*(?: that| to| on| for| not| n.t)*"
        r" (?:be|being|have|give|disclose|reveal|his|her|their|the)\b[^.;]{0,40}?(?:named?|names|identified|quoted|identity|identities)"
        r"|not (?:be|been) (?:named|identified|quoted by name)"
        r"|not (?:authori[sz]ed|permitted|allowed|cleared) to (?:speak|discuss|talk|comment)[^.;]{0,20}"
        r"|sp(?:oke|eaking) (?:on|off|only on) (?:background|the record))",
        IGNORECASE,
    )


@cache
def _reason() -> Pattern[str]:
    """A reason for anonymity that says something: a danger, a duty, a rule."""
    return compile(
        r"\b(?:because|since|as (?:he|she|they|the)|for fear|out of fear|fear(?:ed|ing)|citing|due to|owing to|given the"
        r"|to (?:protect|avoid|preserve|speak|discuss|talk|describe|reveal|share|offer|be)\b|speak (?:freely|frankly|candidly|openly))",
        IGNORECASE,
    )


_FORMULA = compile(r"(?i)not (?:authori[sz]ed|permitted|allowed|cleared)|sensitiv")


def reasons(article: Article) -> str:
    """`specific` where the article says why a source is unnamed, `formula` where it says so emptily, else ""."""
    found = ""
    for passage in article.passages:
        for match in _anonymity().finditer(passage.text):
            sentence = passage.sentence_of(passage.token_at(match.start()))
            rest = passage.text[match.end() : sentence.end]
            whole = passage.text[sentence.start : sentence.end]
            if _reason().search(rest[:160]) and not _FORMULA.search(rest) and not _FORMULA.search(match[0]):
                return "specific"
            if _FORMULA.search(whole) or _reason().search(rest[:160]):
                found = "formula"
    return found


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Mentions of the kinds that the rule names, unless somebody answers for them."""
    kinds = options.words("kinds")
    for mention in article.unnamed_sources:
        if mention.kind in kinds:
            passage = article.passages[mention.passage]
            if not _excused(article, passage, mention):
                yield Hit(passage.index, mention.start, mention.end, values={"head": mention.head})


def _excused(article: Article, passage: Passage, mention: Unnamed) -> bool:
    if inside_other(passage, mention.start, mention.end) is not None:
        return True
    if mention.kind == "again":
        return _introduced(article, mention) or reasons(article) == "specific"
    if mention.kind in ("class", "crowd"):
        if mention.kind == "crowd" and mention.head not in LEARNED and _polled().search(passage.text):
            return True
        if mention.head in AGENCIES and mention.kind == "class" and _agency_near(article, passage, mention):
            return True
        if passage.text[mention.start :].lower().startswith("more than a few"):
            return False
        return answered(article, article.new_speakers, passage, mention.end)
    if mention.kind == "role" and mention.head in AGENCIES and _with_agency(passage, mention):
        return True
    if mention.kind == "role":
        return reasons(article) == "specific" or _named_role(article, passage, mention)
    return False


@cache
def _polled() -> Pattern[str]:
    """A poll or a share: the crowd is counted."""
    return compile(r"(?i)\b(?:polls?|polling|survey(?:s|ed)?|census|respondents|(?:percent|per cent|%) of)\b")


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


def _agency_near(article: Article, passage: Passage, mention: Unnamed) -> bool:
    """Whether an agency whose officials these are stands in the same sentence or the two before."""
    sentence = passage.sentence_of(mention.token)
    row = passage.sentences.index(sentence)
    start = passage.sentences[max(row - 2, 0)].start
    text = passage.text[start : mention.start]
    if row < 2 and passage.index and article.passages[passage.index - 1].kind == "body":
        text = article.passages[passage.index - 1].text[-240:] + " " + text
    return _agency().search(text) is not None


@cache
def _agency() -> Pattern[str]:
    return compile(
        r"\b(?:Department|Ministry|Agency|Bureau|Commission|Council|Administration|Authority|Office|Police|Fed|Reserve"
        r"|Treasury|Pentagon|Kremlin|Service|Board|Court|Bank|Guard|Army|Navy|Force|FBI|CIA|NSA|EPA|FDA|CDC|NASA|NATO|UN"
        r"|EU|IMF|WHO|FIFA|UEFA|IOC|police|sheriff|ministry|department|agency|county|city|district|school|hospital"
        r"|university|council)\b"
    )


def _with_agency(passage: Passage, mention: Unnamed) -> bool:
    """Whether the phrase says which agency: “a METI official”, “an officer of the Coast Guard”."""
    phrase = passage.text[mention.start : mention.end + 50]
    own = passage.tokens.words[mention.first : mention.token]
    return any(len(w) > 2 and w.isupper() for w in own) or _agency().search(phrase) is not None


def _named_role(article: Article, passage: Passage, mention: Unnamed) -> bool:
    """Whether a person with the same role is named soon: “One analyst …. Ann Aldren, an analyst at …”."""
    end = min(mention.end + 400, len(passage.text))
    return (
        mention.head not in INNER_ROLES | AGENCIES
        and any(s.passage == passage.index and mention.end <= s.start < end for s in article.new_speakers)
        and mention.head in passage.text[mention.end : end]
    )
