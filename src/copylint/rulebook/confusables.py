"""Compiles `confusable:` lines: `mistaken > meant: words before _ words after; with words; not words; before not words`.

Forms of one word are parted by `/` on both sides of `>`, several contexts by `|`; `@name > the @name` stands for a
line for each word of a class. Before and after are alternatives; `a+b` is two words in a row, `!word` one that may not
stand there, `@name` a class of the pattern's `classes`, `#` a number, `^` the edge of the sentence, `*ers` an ending,
and a word in capitals a Penn tag. Of the words `with` the sentence must have one, of those after `not` none; of those after
`before not` none may stand among the eight words before; `; once` at the end: the article has the mistaken word nowhere
else. A mistaken word written with a capital may be a name.
"""

from collections.abc import Iterable
from itertools import accumulate, chain

from copylint.language.segment import tokenize
from copylint.match.confusable import Confusion, Item, Row, Rows, Side
from copylint.rulebook.confusable_pack import Sets, pack
from copylint.rulebook.yamlfile import Node

Classes = dict[str, frozenset[str]]


def confusions(node: Node) -> tuple[tuple[int, ...], dict[str, int], bytes]:
    """Where the large sets of words start, and first word of the mistaken -> where its confusions start, in bytes that
    hold them packed."""
    fields = node.fields(("classes", "lines"))
    if "lines" not in fields:
        raise node.fail("`confusable` has no `lines`")
    classes: Classes = {}
    if "classes" in fields:
        classes = {
            name: frozenset(words.text().split()) for name, words in fields["classes"].fields().items()
        }
    table: dict[str, list[Confusion]] = {}
    for line in fields["lines"].items():
        for confusion in _line(line, classes):
            table.setdefault(confusion.words[0], []).append(confusion)
    sets = Sets()
    packed = [pack(found, sets) for found in table.values()]
    packed += sets.packed()
    starts = tuple(accumulate(map(len, packed), initial=0))
    return starts[len(table) : -1], dict(zip(table, starts, strict=False)), b"".join(packed)


def _line(node: Node, classes: Classes) -> list[Confusion]:
    line = node.line()
    rule = line.removesuffix("; once")
    once = rule != line
    rule, _, barred = rule.partition("; before not ")
    rule, _, unless = rule.partition("; not ")
    rule, _, topic = rule.partition("; with ")
    pair, _, context = rule.partition(": ")
    mistaken, parted, meant = pair.partition(" > ")
    if not parted:
        raise node.fail("a line reads `mistaken > meant: words before _ words after`")
    wrong, right = _forms(mistaken, node, classes), _forms(meant, node, classes)
    if len(right) == 1:
        right *= len(wrong)
    if len(wrong) != len(right):
        raise node.fail(f"{len(wrong)} forms are mistaken, but {len(right)} meant")
    sides = [_context(part, node, classes) for part in context.split(" | ")]
    guards = frozenset(topic.split()), frozenset(unless.split()), frozenset(barred.split())
    return [
        Confusion(
            tuple(tokenize(w).lowers),
            meant,
            left,
            after,
            *guards,
            w != w.lower(),
            _tagged(after) and not _tagged(left),
            once,
        )
        for w, meant in zip(wrong, right, strict=True)
        for left, after in sides
    ]


def _forms(text: str, node: Node, classes: Classes) -> list[str]:
    """The forms that `/` parts, or the one form with each word of the class that it names."""
    before, named, after = text.partition("@")
    if not named:
        return [form.strip() for form in text.split("/")]
    if after not in classes:
        raise node.fail(f"there is no class `{after}`")
    return [before + word for word in sorted(classes[after])]


def _context(text: str, node: Node, classes: Classes) -> tuple[Side | None, Side | None]:
    if not text.strip():
        return None, None
    sides = f" {text} ".split(" _ ")
    if len(sides) != 2:
        raise node.fail("the words before and after are parted by one ` _ `")
    return _side(sides[0], node, classes, -1), _side(sides[1], node, classes, 0)


def _side(text: str, node: Node, classes: Classes, nearest: int) -> Side | None:
    if not text.split():
        return None
    wanted: list[Row] = []
    never: list[Row] = []
    for item in text.split():
        refused = len(item) > 1 and item.startswith("!")
        (never if refused else wanted).append(_row(item[refused:], node, classes))
    words, rows = _sorted(wanted)
    tags = frozenset(
        item for row in rows if len(row) == 1 for item in row if isinstance(item, str) and item[0].isupper()
    )
    near = words.union(*(_plain(row[nearest]) for row in rows))
    tellable = all(_plain(row[nearest]) for row in wanted)
    open_rows = _by_nearest((row for row in rows if len(row) > 1 or row[0] not in tags), nearest)
    refused_words, refused_rows = _sorted(never)
    return Side(
        near if wanted and tellable else None,
        words,
        tags,
        open_rows,
        refused_words,
        _by_nearest(refused_rows, nearest),
    )


def _by_nearest(rows: Iterable[Row], nearest: int) -> Rows:
    """Rows by their item beside the mistaken word where that is a word, else under ""."""
    found: dict[str, tuple[Row, ...]] = {}
    for row in rows:
        item = row[nearest]
        word = item if isinstance(item, str) and _plain(item) else ""
        found[word] = (*found.get(word, ()), row)
    return found


def _tagged(side: Side | None) -> bool:
    """Whether it takes tags to tell what stands on a side."""
    if side is None or side.tags:
        return side is not None
    rows = chain(*side.rows.values(), *side.never_rows.values())
    return any(isinstance(item, str) and item[0].isupper() for row in rows for item in row)


def _row(item: str, node: Node, classes: Classes) -> Row:
    row: list[Item] = []
    for part in item.split("+"):
        if not part:
            raise node.fail(f"`{item}` has an empty part")
        if not part.startswith("@"):
            row.append(part.replace("’", "'"))
        elif part[1:] in classes:
            row.append(classes[part[1:]])
        else:
            raise node.fail(f"there is no class `{part[1:]}`")
    return tuple(row)


def _sorted(rows: list[Row]) -> tuple[frozenset[str], tuple[Row, ...]]:
    """Rows of one plain word, which a set can tell, and the others."""
    single = [_plain(row[0]) if len(row) == 1 else frozenset[str]() for row in rows]
    return frozenset[str]().union(*single), tuple(
        r for r, plain in zip(rows, single, strict=True) if not plain
    )


def _plain(item: Item) -> frozenset[str]:
    """The words an item stands for, none where it is a tag, an ending or a number."""
    words = item if isinstance(item, frozenset) else frozenset([item])
    return frozenset() if any(w == "#" or w[0] == "*" or w[0].isupper() for w in words) else words
