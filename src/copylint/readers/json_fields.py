"""Where in a JSON record the parts of an article stand: `headline=title,body=content.rendered`."""

import re
from collections.abc import Iterator, Mapping

from copylint._typing import NamedTuple
from copylint.readers.json_values import Value
from copylint.readers.opened import JsonFields

RECORDS = "records"
TEXT_ROLES = (
    *("headline", "standfirst", "byline", "dateline", "body", "subhead", "caption"),
    *("block-quote", "pull-quote", "list-item", "table-cell"),
)
META_ROLES = ("date", "author", "lang", "embargo", "urgency")
ROLES = (*TEXT_ROLES, *META_ROLES, RECORDS)
INSIDE = ("text", "html", "markdown")

# The paths tried where the user names none; of each role the first that a record has.
_DEFAULTS: Mapping[str, tuple[str, ...]] = {
    "headline": ("headline", "title", "title.rendered", "headline.main", "hed", "webTitle"),
    "standfirst": (
        *("standfirst", "deck", "dek", "subtitle", "subheadline", "description", "summary", "abstract"),
        *("excerpt", "excerpt.rendered", "fields.standfirst", "trailText", "fields.trailText"),
    ),
    "byline": ("byline", "byline.original", "fields.byline"),
    "body": (
        *("body", "content", "content.rendered", "body.html", "content.html", "articleBody", "article_body"),
        *("body_html", "bodyHtml", "content_html", "html", "body_text", "bodyText", "content_text", "text"),
        *("article", "story", "fields.body", "paragraphs[]", "paragraphs[].text", "body[]", "body[].text"),
        *("content[]", "content[].text", "blocks[].data.text", "content.blocks[].data.text"),
    ),
    "body:markdown": ("markdown", "body_markdown", "content_markdown", "body_md", "content_md"),
    "date": (
        *("date", "published", "published_at", "publishedAt", "publishedDate", "published_date", "pub_date"),
        *("pubDate", "datePublished", "date_published", "publication_date", "publish_date", "publishDate"),
        *("webPublicationDate", "firstPublished", "created_at", "createdAt"),
    ),
    "author": ("author", "author.name", "authors[]", "authors[].name", "creator", "author[].name"),
    "lang": ("lang", "language", "inLanguage", "locale"),
}
_STEP = re.compile(r"\.?((?:[^.\[\]\\]|\\.)+)|\[(\d{0,6})\]")


class FieldError(ValueError):
    """A field that is not written as `role=path`; `word` is the role or path that is wrong."""

    def __init__(self, reason: str, word: str) -> None:
        super().__init__(reason)
        self.word = word


class Field(NamedTuple):
    """One way from a record to a part of the article. `format` is what the part is written in, "" to look.

    A step is a key, a place in a list, or None for every place of a list.
    """

    role: str
    format: str
    path: str
    steps: tuple[str | int | None, ...]


class Found(NamedTuple):
    """A string of a record: what it is to the article, its format, what it is called, and the string."""

    role: str
    format: str
    label: str
    value: Value


def pairs(text: str) -> JsonFields:
    """The fields in `headline=title,body=content`. Raises FieldError."""
    found = []
    for part in text.split(","):
        role, sign, path = (w.strip() for w in part.partition("="))
        if not sign or not role or not path:
            raise FieldError(f"`{part.strip()}` is no field: write role=path, as in body=content", role)
        found.append((role, path))
    made = tuple(found)
    fields(made)
    return made


def fields(given: JsonFields) -> list[Field]:
    """The fields that pairs of role and path stand for. Raises FieldError."""
    made = []
    for role, path in given:
        name, _, inside = role.partition(":")
        if name not in ROLES:
            raise FieldError(f"no part of an article is called `{name}`: {', '.join(ROLES)}", name)
        if inside and inside not in INSIDE:
            raise FieldError(f"`{role}`: a field can hold {', '.join(INSIDE)}, not `{inside}`", inside)
        made.append(Field(name, inside, path, _steps(path)))
    return made


def defaults() -> list[Field]:
    """The fields that are tried where none is given."""
    return fields(tuple((role, path) for role, paths in _DEFAULTS.items() for path in paths))


def _steps(path: str) -> tuple[str | int | None, ...]:
    steps: list[str | int | None] = []
    at = 0
    for found in _STEP.finditer(path):
        if found.start() != at:
            break
        at = found.end()
        if found[1] is not None:
            steps.append(re.sub(r"\\(.)", r"\1", found[1]))
        else:
            steps.append(int(found[2]) if found[2] else None)
    if not steps or at != len(path):
        raise FieldError(f"`{path}` is no path: write keys with dots, lists with []: paragraphs[].text", path)
    return tuple(steps)


def strings(record: Value, wanted: list[Field]) -> list[Found]:
    """The strings of a record that the fields lead to."""
    return [
        Found(f.role, f.format, label, value)
        for f in wanted
        for label, value in reach(record, f.steps)
        if value.kind == "string"
    ]


def first_strings(record: Value, wanted: list[Field]) -> list[Found]:
    """As strings, but of each role only what the first field gives that leads anywhere."""
    found: list[Found] = []
    for field in wanted:
        if not any(f.role == field.role for f in found):
            found += (f for f in strings(record, [field]) if f.value.end - f.value.start > 2)
    return found


def reach(value: Value, steps: tuple[str | int | None, ...], label: str = "") -> Iterator[tuple[str, Value]]:
    """Where steps lead: values, each with what it is called (`paragraphs[2].text`)."""
    if not steps:
        yield label, value
        return
    step, rest = steps[0], steps[1:]
    items = value.items
    if isinstance(step, str):
        if isinstance(items, dict) and step in items:
            yield from reach(items[step], rest, f"{label}.{step}" if label else step)
    elif isinstance(items, list):
        for i in range(len(items)) if step is None else (step,):
            if i < len(items):
                yield from reach(items[i], rest, f"{label}[{i}]")
