"""What the elements of a page are to an article."""

from collections.abc import Mapping

from copylint._typing import Literal
from copylint.document.model import BlockKind

Kind = BlockKind | Literal[""]

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
SKIPPED = frozenset(
    [
        *("script", "style", "nav", "noscript", "iframe", "svg", "button", "template", "select", "textarea"),
        *(
            "label",
            "object",
            "canvas",
            "audio",
            "video",
            "footer",
            "aside",
            "dialog",
            "datalist",
            "math",
            "title",
        ),
        *(
            "del",
            "s",
            "strike",
            "rt",
            "rp",
            "fieldset",
            "menu",
            "map",
            "frameset",
            "noembed",
            "noframes",
            "xmp",
        ),
    ]
)
BREAKING = frozenset(
    [
        *(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "body",
            "html",
            "head",
        ),
        *(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hgroup",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "menu",
            "blockquote",
        ),
        *(
            "figure",
            "figcaption",
            "pre",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "form",
        ),
        *(
            "address",
            "details",
            "summary",
            "center",
            "fieldset",
            "legend",
            "picture",
            "video",
            "audio",
            "iframe",
        ),
        *("dialog", "search", "noscript", "script", "style", "template"),
    ]
)
# Whose start tag ends which open element, and the elements that such an end does not go beyond.
CLOSES = {
    "p": ("p",),
    "li": ("p", "li"),
    "dt": ("p", "dt", "dd"),
    "dd": ("p", "dt", "dd"),
    "td": ("p", "td", "th"),
    "th": ("p", "td", "th"),
    "tr": ("p", "td", "th", "tr"),
    "tbody": ("p", "td", "th", "tr", "thead", "tbody"),
    "body": ("head",),
    "h1": ("p", "head"),
    "h2": ("p",),
    "h3": ("p",),
    "h4": ("p",),
    "h5": ("p",),
    "h6": ("p",),
    "figcaption": ("p",),
    "script": (),
    "style": (),
    "noscript": (),
    "template": (),
    "picture": (),
    "video": (),
    "audio": (),
    "iframe": (),
}
_CELLS = frozenset({"table"})
SCOPES = {
    "p": frozenset(
        {"td", "th", "li", "blockquote", "figure", "figcaption", "table", "article", "button", "object"}
    ),
    "li": frozenset({"ul", "ol", "menu"}),
    "dt": frozenset({"dl"}),
    "dd": frozenset({"dl"}),
    "td": frozenset({"table", "tr"}),
    "th": frozenset({"table", "tr"}),
    "tr": _CELLS,
    "thead": _CELLS,
    "tbody": _CELLS,
    "head": frozenset({"body"}),
}
INLINE_MARKS = {
    "a": "link",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "strong": "strong",
    "b": "strong",
    "q": "quote",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "var": "code",
    "tt": "code",
}
META_KEYS = {
    "author": "author",
    "byl": "author",
    "dc.creator": "author",
    "parsely-author": "author",
    "article:author": "author",
    "article:published_time": "date",
    "date": "date",
    "dc.date": "date",
    "dc.date.issued": "date",
    "datepublished": "date",
    "parsely-pub-date": "date",
    "pubdate": "date",
    "publish-date": "date",
}
_KINDS: dict[str, BlockKind] = {
    "figcaption": "caption",
    "caption": "caption",
    "blockquote": "block-quote",
    "td": "table-cell",
    "th": "table-cell",
    "pre": "code",
    "summary": "subhead",
}
_CLASSES: dict[str, BlockKind] = {
    "standfirst": "standfirst",
    "dek": "standfirst",
    "deck": "standfirst",
    "subtitle": "standfirst",
    "sub-headline": "standfirst",
    "subheadline": "standfirst",
    "article-summary": "standfirst",
    "byline": "byline",
    "by-line": "byline",
    "author": "byline",
    "dateline": "dateline",
    "timestamp": "dateline",
    "pubdate": "dateline",
    "pub-date": "dateline",
    "published": "dateline",
    "post-date": "dateline",
    "pullquote": "pull-quote",
    "pull-quote": "pull-quote",
    "wp-caption-text": "caption",
    "caption": "caption",
    "photo-credit": "caption",
    "image-caption": "caption",
    "contents": "contents",
    "table-of-contents": "contents",
    "toc": "contents",
}
_FURNITURE = frozenset(
    [
        *(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "share",
            "sharing",
            "social",
            "sidebar",
        ),
        *(
            "comments",
            "cookie",
            "cookies",
            "cookie-banner",
            "advert",
            "ad",
            "ads",
            "ad-slot",
            "related",
            "promo",
        ),
        *("related-posts", "related-articles", "share-buttons", "social-share", "sr-only", "visually-hidden"),
        *("screen-reader-text", "pagination", "skip-link", "site-header", "site-footer"),
    ]
)
_NEVER_FURNITURE = frozenset(["html", "body", "main", "article", "a", "em", "strong", "b", "i", "time", "p"])


def role(tag: str, values: Mapping[str, str], above: Kind, level: int) -> tuple[Kind, int]:
    """The block kind of an element's text ("" for running text) and its heading level, given its parent's."""
    named = _named(values)
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return named or "subhead", int(tag[1])
    if tag == "li":
        return (above if above in ("block-quote", "contents") else "list-item"), 0
    kind = _KINDS.get(tag)
    if kind == "block-quote" and above == "pull-quote":
        kind = above
    if named and tag not in ("html", "body", "article", "main") and tag not in INLINE_MARKS:
        return named, 0
    return (kind, 0) if kind else (above, level)


def _named(values: Mapping[str, str]) -> Kind:
    """The kind that an element's classes name, if any."""
    if not values:
        return ""
    names = values.get("class", "").lower().split()
    if values.get("itemprop") == "author" or values.get("rel") == "author":
        return "byline"
    return next((_CLASSES[n] for n in names if n in _CLASSES), "")


def is_foreign(lang: str) -> bool:
    """Whether a `lang` attribute names another language than English."""
    return bool(lang) and not lang.lower().startswith("en")


def is_furniture(tag: str, values: Mapping[str, str]) -> bool:
    """Whether an element is no part of the article whatever it holds: menus, sharing, what is hidden."""
    if "hidden" in values or values.get("aria-hidden") == "true":
        return tag not in ("html", "body")
    if values.get("role") in ("navigation", "search", "banner", "contentinfo", "dialog"):
        return tag not in ("html", "body", "main")
    style = values.get("style")
    if style and "display:none" in style.replace(" ", "").lower():
        return True
    names = values.get("class")
    if not names or tag in _NEVER_FURNITURE:
        return False
    return any(name in _FURNITURE for name in names.lower().split())
