"""Compiles the `match:` of a rule file: one pattern a kind, to plain data."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product

from copylint._typing import Any, NamedTuple
from copylint.language.lemmas import inflect
from copylint.language.lexicon import count
from copylint.language.segment import tokenize
from copylint.match.needs import Needs
from copylint.rulebook.confusables import confusions
from copylint.rulebook.rule import SAFETIES, SEVERITIES
from copylint.rulebook.tokenpatterns import elements, trigger
from copylint.rulebook.yamlfile import Node

KINDS = ("tokens", "phrase", "swap", "confusable", "regex", "occurrence", "consistency", "check")
VERB_FORMS = ("VB", "VBD", "VBN", "VBZ", "VBG")
SHARED = ("message", "severity", "fix", "needs", "unless", "only", "triggers", "case", "note")
GUARDS = ("before", "after", "sentence", "article")


class Compiled(NamedTuple):
    """A pattern as plain data; see `PatternBody` for its fields. No triggers: it looks at everything."""

    kind: str
    data: Any
    message: str
    severity: str
    fix: tuple[str, bool, str, str] | None
    guards: tuple[Any, ...]
    triggers: tuple[str, ...]
    stock: bytes = b""


def patterns(node: Node, shared_fix: Node | None) -> tuple[Compiled, ...]:
    """The patterns of `match:`, a mapping or a list of them."""
    return tuple(_pattern(item, shared_fix) for item in node.items())


def _pattern(node: Node, shared_fix: Node | None) -> Compiled:
    fields = node.fields((*KINDS, *SHARED))
    kinds = [k for k in fields if k in KINDS]
    if len(kinds) != 1:
        raise node.fail(
            f"a match has one of {', '.join(KINDS)}" + (f", not {' and '.join(kinds)}" if kinds else "")
        )
    kind = kinds[0]
    if "needs" in fields and kind != "check":
        raise fields["needs"].fail("only a check has `needs`")
    data, triggers, *stock = _COMPILERS[kind](fields[kind], fields)
    if "triggers" in fields:
        triggers = tuple(t.lower() for t in fields["triggers"].strings())
    fix = fields.get("fix", shared_fix)
    return Compiled(
        kind,
        data,
        fields["message"].line() if "message" in fields else "",
        fields["severity"].choice(SEVERITIES) if "severity" in fields else "",
        _fix(fix) if fix is not None and kind != "check" else None,
        tuple(guard for key in ("unless", "only") if key in fields for guard in _guards(fields[key], key)),
        triggers,
        *stock,
    )


def _fix(node: Node) -> tuple[str, bool, str, str]:
    fields = node.fields(("replace", "delete", "safety", "title"))
    if ("replace" in fields) and ("delete" in fields):
        raise node.fail("a fix has `replace` or `delete`, not both")
    return (
        fields["replace"].text() if "replace" in fields else "",
        fields["delete"].flag() if "delete" in fields else False,
        fields["safety"].choice(SAFETIES) if "safety" in fields else "unsafe",
        fields["title"].line() if "title" in fields else "",
    )


def _guards(node: Node, key: str) -> Iterator[tuple[str, str, Any]]:
    """The guards of `unless:` or `only:`: which of the two, where to look, and for what."""
    for item in node.items():
        fields = item.fields(GUARDS)
        if len(fields) != 1:
            raise item.fail("a guard has one of before, after, sentence, article")
        where, inner = next(iter(fields.items()))
        yield (
            key,
            where,
            tuple(words_of(w)[0] for w in inner.strings()) if where == "article" else elements(inner),
        )


def words_of(text: str) -> tuple[str, ...]:
    """The lower-case tokens of a phrase as a rule file has it."""
    return tuple(tokenize(text).lowers)


def _tokens(node: Node, _: dict[str, Node]) -> tuple[Any, tuple[str, ...]]:
    data = elements(node)
    words, near, far = trigger(data, node)
    return (data, near, far), words


def _forms(text: str) -> Iterator[tuple[str, int]]:
    """The phrases that one entry of a list stands for, each with the index of its verb's form.

    `a|b` is either word, `it is|'s` has “it's”; `verb~` is the verb in each of its forms: `raise~ the alarm` has raises, raised, raising.
    """
    words = [w.split("|") for w in text.split(" ")]
    verb = next((i for i, options in enumerate(words) if options[0].endswith("~")), -1)
    if verb < 0:
        yield from ((_joined(choice), 0) for choice in product(*words))
        return
    base = words[verb][0].removesuffix("~")
    for form, tag in enumerate(VERB_FORMS):
        words[verb] = [inflect(base, tag)]
        yield from ((_joined(choice), form) for choice in product(*words))


def _joined(words: Iterable[str]) -> str:
    """Words as text; what is left of a contraction joins the word before: `it is|'s`, `did not|n't`."""
    return re.sub(r" (?=['’]\w|n['’]t\b)", "", " ".join(words))


def _by_rarest(entries: Iterable[tuple[tuple[str, ...], str | None]]) -> dict[str, str]:
    """{the rarest word of a phrase: the phrases found by it}, a phrase a line, the longest first.

    A line has, parted by tabs, how many words stand before that word, the words, and the replacement if any: text is
    read faster than the tuples of thousands of phrases.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for words, replacement in entries:
        at = min(range(len(words)), key=lambda i: (_frequency(words[i]), i))
        line = "\t".join((str(at), " ".join(words), *(() if replacement is None else (replacement,))))
        found.setdefault(words[at], []).append((len(words), line))
    return {
        w: "\n".join(line for _, line in sorted(group, key=lambda e: -e[0])) for w, group in found.items()
    }


def _frequency(word: str) -> int:
    """How often news has a token; marks and parts of contractions, which the counts lack, come last."""
    return count(word) if word.isalpha() else 1_000_000_000 if len(word) < 4 else 1000


def _by_first(entries: list[tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    first: dict[str, list[tuple[Any, ...]]] = {}
    for entry in entries:
        first.setdefault(entry[0][0], []).append(entry)
    return {w: tuple(sorted(group, key=lambda e: -len(e[0]))) for w, group in first.items()}


def _phrase(node: Node, _: dict[str, Node]) -> tuple[Any, tuple[str, ...]]:
    table = _by_rarest(
        (words, None) for words in dict.fromkeys(w for item in node.items() for w in _phrase_words(item))
    )
    return table, tuple(table)


def _swap(node: Node, _: dict[str, Node]) -> tuple[Any, tuple[str, ...]]:
    entries: dict[tuple[str, ...], str] = {}
    for key, value in node.fields().items():
        replacements = list(dict.fromkeys(_forms(value.text())))
        for text, form in _forms(key):
            fitting = [r for r, f in replacements if f == form] or [replacements[0][0]]
            entries.setdefault(words_of(text), fitting[0])
    table = _by_rarest(entries.items())
    return table, tuple(table)


def _confusable(node: Node, _: dict[str, Node]) -> tuple[Any, tuple[str, ...], bytes]:
    sets, table, stock = confusions(node)
    return (sets, table), tuple(table), stock


def _phrase_words(node: Node) -> Iterator[tuple[str, ...]]:
    for text, _ in _forms(node.text()):
        words = words_of(text)
        if not words:
            raise node.fail("an empty phrase")
        yield words


def _regex(node: Node, fields: dict[str, Node]) -> tuple[Any, tuple[str, ...]]:
    source = node.text()
    try:
        re.compile(source)
    except re.error as error:
        raise node.fail(f"not a regular expression: {error}") from None
    cased = fields["case"].flag() if "case" in fields else False
    return (source, cased, "triggers" in fields), ()


def _occurrence(node: Node, _: dict[str, Node]) -> tuple[Any, tuple[str, ...]]:
    fields = node.fields(("count", "per", "min", "max"))
    per = fields["per"].choice(("sentence", "lede", "headline", "paragraph"))
    what = fields["count"].text() if "count" in fields else "words"
    least = fields["min"].whole() if "min" in fields else 0
    most, option = 1_000_000_000, ""
    if "max" in fields:
        if isinstance(fields["max"].value, str):
            option = fields["max"].text()
        else:
            most = fields["max"].whole()
    return (what, per, least, most, option), ()


def _consistency(node: Node, _: dict[str, Node]) -> tuple[Any, tuple[str, ...]]:
    either = node.fields(("either",))["either"]
    entries: list[tuple[Any, ...]] = []
    for pair, (left, right) in enumerate(either.fields().items()):
        entries += [(words_of(left), pair, 0), (words_of(right.text()), pair, 1)]
    table = _by_first(entries)
    return table, tuple(table)


def _check(node: Node, fields: dict[str, Node]) -> tuple[Any, tuple[str, ...]]:
    name = node.text()
    if not re.fullmatch(r"([a-z]+\.)?[a-z][a-z0-9_]*", name):
        raise node.fail(f"a check is named `family.name`, in lower case with underscores, not `{name}`")
    return (name, tuple(_needs(fields["needs"])) if "needs" in fields else None), ()


def _needs(node: Node) -> Needs:
    fields = node.fields(Needs._fields)
    return Needs(
        fields["figures"].whole() if "figures" in fields else 0,
        fields["kinds"].strings() if "kinds" in fields else (),
        fields["display"].flag() if "display" in fields else False,
        fields["dated"].flag() if "dated" in fields else False,
    )


_COMPILERS: Mapping[
    str, Callable[[Node, dict[str, Node]], tuple[Any, ...]]
] = {  # data, triggers, stock if any
    "tokens": _tokens,
    "phrase": _phrase,
    "swap": _swap,
    "confusable": _confusable,
    "regex": _regex,
    "occurrence": _occurrence,
    "consistency": _consistency,
    "check": _check,
}
