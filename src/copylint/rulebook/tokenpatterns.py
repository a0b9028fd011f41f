"""Compiles `tokens:` patterns: elements to plain data, and the trigger that finds candidates."""

import re

from copylint.match.elements import TAGGED, ElementData, Test
from copylint.rulebook.errors import suggestion
from copylint.rulebook.yamlfile import Node

ATTRIBUTES = ("lower", "word", "regex", *sorted(TAGGED))
VALUES = {  # what a token's tag can say; a lemma can be any word
    "pos": "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(),
    "tag": (
        "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH "
        "VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ADD AFX GW HYPH NFP -LRB- -RRB- $ , . : '' ``"
    ).split(),
    "number": ["Sing", "Plur", ""],
    "verbform": ["Fin", "Inf", "Part", "Ger", ""],
    "tense": ["Past", "Pres", ""],
    "person": ["1", "2", "3", ""],
}
KEYS = (*ATTRIBUTES, "op", "as", "mark", "not", "margin")
MOST = 12  # tokens that `*` and `+` take at most
# Words too frequent to look for while a rarer one will do, the most frequent first.
COMMON = [
    "the",
    ",",
    ".",
    "of",
    "to",
    "a",
    "in",
    "and",
    "that",
    "'s",
    "is",
    "for",
    "on",
    "with",
    "it",
    "as",
    "was",
    "at",
    "by",
    "he",
    "said",
    "be",
    "his",
    "from",
    "have",
    "has",
    "are",
    "an",
    "not",
    "they",
    "this",
    "but",
]
_REPEAT = re.compile(r"\{(\d+)(?:,(\d+))?\}$")


def elements(node: Node) -> tuple[ElementData, ...]:
    """The elements of a list of token descriptions."""
    return tuple(_element(item) for item in node.items())


def _element(node: Node) -> ElementData:
    fields = node.fields(KEYS)
    least, most, look = _repeat(fields["op"]) if "op" in fields else (1, 1, "")
    negated = _tests(fields["not"]) if "not" in fields else ()
    margin = fields["margin"].number() if "margin" in fields else 0.0
    name = fields["as"].text() if "as" in fields else ""
    mark = fields["mark"].flag() if "mark" in fields else False
    return _tests(node), negated, least, most, look, name, mark, margin


def _repeat(node: Node) -> tuple[int, int, str]:
    op = node.text()
    fixed = {"?": (0, 1), "*": (0, MOST), "+": (1, MOST)}
    if op in fixed:
        return *fixed[op], ""
    if op in ("=", "!", "<", "<!"):
        return 1, 1, op
    match = _REPEAT.match(op)
    if match is None:
        raise node.fail(f"`op` can't be `{op}`: it is ?, *, +, {{n}}, {{n,m}}, or to look around =, !, <, <!")
    least = int(match[1])
    most = int(match[2] or least)
    if most < max(least, 1) or most > 40:
        raise node.fail(f"`op` {op} must go up, to 40 at most")
    return least, most, ""


def _tests(node: Node) -> tuple[Test, ...]:
    return tuple(_test(key, value) for key, value in node.fields(KEYS).items() if key in ATTRIBUTES)


def _test(attribute: str, node: Node) -> Test:
    how, values = "in", node.strings() if not isinstance(node.value, dict) else ()
    if isinstance(node.value, dict):
        fields = node.fields(("in", "not_in", "regex"))
        if len(fields) != 1:
            raise node.fail(f"`{attribute}` takes one of in, not_in, regex")
        how, inner = next(iter(fields.items()))
        values = (inner.text(),) if how == "regex" else inner.strings()
    if how == "regex" or attribute == "regex":
        _checked(values[0], node)
    elif attribute == "lower" and any(v != v.lower() for v in values):
        raise node.fail("`lower` is compared with words in lower case: write it so")
    elif attribute in VALUES:
        for value in values:
            if value not in VALUES[attribute]:
                known = ", ".join(filter(None, VALUES[attribute]))
                near = suggestion(value, VALUES[attribute])
                raise node.fail(f"`{attribute}` can't be `{value}`: it is one of {known}{near}")
    return attribute, how, values


def _checked(pattern: str, node: Node) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise node.fail(f"not a regular expression: {error}") from None


def trigger(data: tuple[ElementData, ...], node: Node) -> tuple[tuple[str, ...], int, int]:
    """The words of the element that is least frequent, and how many tokens can stand before it: least, most.

    Every pattern needs one token with literal words that cannot be left out.
    """
    best: tuple[int, tuple[str, ...], int, int] | None = None
    near = far = 0
    for tests, _, least, most, look, *_ in data:
        if look:
            continue
        for attribute, how, values in tests:
            if least == 1 == most and how == "in" and attribute in ("lower", "word"):
                words = tuple(v.lower().replace("’", "'") for v in values)
                cost = sum(1000 // (COMMON.index(w) + 1) if w in COMMON else 1 for w in words)
                if best is None or cost < best[0]:
                    best = cost, words, near, far
        near, far = near + least, far + most
    if best is None:
        raise node.fail(
            "a token pattern needs one token with literal words (`lower` or `word`) that must be there"
        )
    return best[1], best[2], best[3]
