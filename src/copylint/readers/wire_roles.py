"""What the elements of NITF, NewsML and the XHTML inside them are to an article."""

from collections.abc import Mapping

from copylint._typing import Literal
from copylint.document.model import BlockKind

Kind = BlockKind | Literal[""]

XHTML = "http://www.w3.org/1999/xhtml"
NEWSML_G2 = "http://iptc.org/std/nar/"
ITEMS = frozenset({"newsItem", "NewsItem"})  # each is an article
ROOTS = frozenset({"nitf", "newsItem", "newsMessage", "packageItem", "NewsML"})
ESCAPED = frozenset({"inlineData", "DataContent"})  # holds text, or HTML with its signs escaped, or elements

# Elements whose text is of a kind of its own; all others are what they stand in.
_KINDS: Mapping[str, BlockKind] = {
    "hl1": "headline",
    "byline": "byline",
    "tagline": "byline",
    "dateline": "dateline",
    "abstract": "standfirst",
    "body.content": "body",
    "media-caption": "caption",
    "caption": "caption",
    "figcaption": "caption",
    "bq": "block-quote",
    "blockquote": "block-quote",
    "li": "list-item",
    "dt": "list-item",
    "dd": "list-item",
    "td": "table-cell",
    "th": "table-cell",
    "pre": "code",
    "note": "boilerplate",
    "rights": "boilerplate",
    "copyrite": "boilerplate",
    "datasource": "boilerplate",
    "inlineXML": "body",
    "DataContent": "body",
}
# The parts of NewsML that are words of the article: (element around, element) -> kind.
_WITHIN: Mapping[tuple[str, str], BlockKind] = {
    ("contentMeta", "headline"): "headline",
    ("contentMeta", "by"): "byline",
    ("contentMeta", "dateline"): "dateline",
    ("NewsLines", "HeadLine"): "headline",
    ("NewsLines", "SubHeadLine"): "standfirst",
    ("NewsLines", "ByLine"): "byline",
    ("NewsLines", "DateLine"): "dateline",
}
SKIPPED = frozenset(
    [
        *(
            "docdata",
            "tobject",
            "pubdata",
            "revision-history",
            "iim",
            "distributor",
            "alt-code",
            "custom-table",
        ),
        *("media-reference", "media-metadata", "media-object", "media-producer", "nitf-table-metadata"),
        *(
            "bibliography",
            "virtloc",
            "postaddr",
            "script",
            "style",
            "nav",
            "aside",
            "footer",
            "svg",
            "del",
            "s",
        ),
    ]
)
BREAKING = frozenset(
    [
        *("hl1", "hl2", "hedline", "byline", "dateline", "abstract", "body.head", "body.content", "body.end"),
        *(
            "block",
            "p",
            "media",
            "media-caption",
            "caption",
            "bq",
            "credit",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
        ),
        *(
            "table",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "pre",
            "note",
            "fn",
            "rights",
            "copyrite",
            "hr",
        ),
        *(
            "datasource",
            "tagline",
            "body",
            "head",
            "title",
            "nitf",
            "html",
            "inlineXML",
            "inlineData",
            "headline",
        ),
        *("by", "description", "HeadLine", "SubHeadLine", "ByLine", "DateLine", "DataContent", "contentMeta"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "main", "header", "figure", "nav"),
        *("figcaption", "blockquote", "aside", "footer", "address", "newsItem", "NewsItem"),
    ]
)
SPACED = frozenset({"byttl", "person", "location", "story.date", "br", "lang", "chron"})
INLINE_MARKS = {
    "a": "link",
    "em": "emphasis",
    "i": "emphasis",
    "strong": "strong",
    "b": "strong",
    "q": "quote",
}

# Elements whose text says something about the article: (element around, element) -> key.
META_TEXT: Mapping[tuple[str, str], str] = {
    ("itemMeta", "embargoed"): "embargo",
    ("itemMeta", "versionCreated"): "date.2",
    ("itemMeta", "firstCreated"): "date.3",
    ("contentMeta", "contentCreated"): "date.4",
    ("contentMeta", "urgency"): "urgency",
    ("creator", "name"): "author",
    ("byline", "person"): "author",
    ("NewsManagement", "ThisRevisionCreated"): "date.2",
    ("NewsManagement", "FirstCreated"): "date.3",
}
# Attributes that do: element -> attribute -> key. Of several dates the lowest number counts.
META_ATTRIBUTES: Mapping[str, Mapping[str, str]] = {
    "nitf": {"baselang": "lang"},
    "pubdata": {"date.publication": "date.1"},
    "date.release": {"norm": "embargo"},
    "date.issue": {"norm": "date.2"},
    "story.date": {"norm": "date.3"},
    "date.expire": {"norm": "expires"},
    "urgency": {"ed-urg": "urgency"},
    "Urgency": {"FormalName": "urgency"},
    "language": {"tag": "lang"},
    "Language": {"FormalName": "lang"},
}


def role(name: str, space: str, attributes: Mapping[str, str], around: str, above: Kind) -> tuple[Kind, int]:
    """The block kind of an element's text ("" for none that is read) and its heading level, given what it stands in."""
    if name == "hl2":
        return ("standfirst", 0) if around == "hedline" else ("subhead", 2)
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        return "subhead", int(name[1])
    if name == "body" and space == XHTML:
        return above or "body", 0
    if name in ("head", "title"):
        return "", 0
    if name == "description" and around == "contentMeta":
        return _described(attributes.get("role", "").lower()), 0
    if name == "headline" and around == "contentMeta" and "sub" in attributes.get("role", "").lower():
        return "standfirst", 0
    kind = _WITHIN.get((around, name)) or _KINDS.get(name)
    if kind in ("byline", "dateline") and around == "contentMeta" and name not in ("by", "dateline"):
        return "", 0
    if (kind == "list-item" and above == "block-quote") or (kind == "body" and above):
        return above, 0
    if kind:
        return kind, 1 if kind == "headline" else 0
    return above, 0


def _described(role: str) -> Kind:
    """The kind of a description of NewsML-G2 by its role."""
    if "caption" in role:
        return "caption"
    return "standfirst" if any(word in role for word in ("summary", "lead", "deck", "standfirst")) else ""
