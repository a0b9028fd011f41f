"""Reads what the tagger is trained on: treebanks in CoNLL-U and raw news in JSON Lines."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

# GUM documents whose texts allow commercial use and adaptation. Left out: essays, letters, podcasts, fiction,
# how-to guides and textbooks (non-commercial) and conversations (no derivatives).
FREE_GENRES = frozenset({"academic", "bio", "court", "interview", "news", "speech", "vlog", "voyage"})
NEWS = (
    "bbc_fulltext",
    "bbc2024",
    "polnear",
    "basil",
    "us_web_news_2023",
    "wmt_news",
    "annenberg_student_news",
    "reuters21578",
)


class Sentence(NamedTuple):
    words: list[str]
    labels: list[str]  # "UPOS XPOS" of each word
    genre: str  # "" for EWT


class Row(NamedTuple):
    number: int
    form: str
    upos: str
    xpos: str
    head: int
    relation: str
    glued: bool  # no space after it


def read_treebank(path: Path) -> Iterator[tuple[str, list[Row]]]:
    """(GUM genre or "", rows) of every sentence, GUM documents that are not free left out."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        ids = [line for line in lines if line.startswith("# sent_id")]
        genre = ids[0].split("GUM_")[1].split("_")[0] if ids and "GUM_" in ids[0] else ""
        rows = [_row(line) for line in lines if line[:1].isdigit() and line.split("\t")[0].isdigit()]
        if rows:
            yield genre, rows


def _row(line: str) -> Row:
    cells = line.split("\t")
    glued = "SpaceAfter=No" in cells[9]
    return Row(int(cells[0]), cells[1], cells[3], cells[4], int(cells[6]), cells[7], glued)


def sentence(rows: list[Row], genre: str) -> Sentence:
    return Sentence([row.form for row in rows], [f"{row.upos} {row.xpos}" for row in rows], genre)


def merge_hyphens(rows: list[Row]) -> list[Row] | None:
    """The sentence with hyphenated words and "cannot" as one token, or None when it has none."""
    merged: list[Row] = []
    at = 0
    while at < len(rows):
        end = _hyphenated_end(rows, at)
        merged.append(_merge(rows[at:end], rows[end:]) if end > at + 1 else rows[at])
        at = end
    return merged if len(merged) < len(rows) else None


def _hyphenated_end(rows: list[Row], at: int) -> int:
    first = rows[at]
    if first.form.lower() == "can" and at + 1 < len(rows) and rows[at + 1].form == "not" and first.glued:
        return at + 2
    end = at
    while end + 2 < len(rows) and rows[end].glued and rows[end + 1].xpos == "HYPH" and rows[end + 1].glued:
        if not (rows[end].form[-1].isalnum() and rows[end + 2].form[0].isalnum()):
            break
        end += 2
    return end + 1


_ATTRIBUTIVE = ("amod", "compound", "nmod", "advmod")


def _merge(group: list[Row], rest: list[Row]) -> Row:
    form = "".join(row.form for row in group)
    numbers = {row.number for row in group}
    head = next((row for row in reversed(group) if row.head not in numbers and row.xpos != "HYPH"), group[-1])
    upos, xpos = head.upos, head.xpos
    attributive = bool(rest) and head.relation in _ATTRIBUTIVE and rest[0].upos in ("NOUN", "ADJ", "PROPN")
    if form.lower() == "cannot":
        upos, xpos = "AUX", "MD"
    elif all(row.xpos in ("CD", "HYPH") for row in group):
        upos, xpos = "NUM", "CD"
    elif (
        xpos in ("NN", "NNS", "CD", "VBN", "VBG", "VB", "IN", "RB") and attributive and group[0].xpos != "NN"
    ) or (xpos in ("VBN", "VBG") and attributive):
        upos, xpos = "ADJ", "JJ"
    elif any(row.xpos in ("NNP", "NNPS") for row in group) and xpos in ("CD", "SYM", "NN"):
        upos, xpos = "PROPN", "NNP"
    return Row(head.number, form, upos, xpos, head.head, head.relation, group[-1].glued)


def gold(path: Path, *, free_only: bool, merged: bool) -> Iterator[Sentence]:
    """The sentences of a treebank; `merged`: also those with hyphenated words put together."""
    for genre, rows in read_treebank(path):
        if free_only and genre and genre not in FREE_GENRES:
            continue
        yield sentence(rows, genre)
        whole = merge_hyphens(rows) if merged else None
        if whole:
            yield sentence(whole, genre)


_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
    r"|https?://\S+|\S+@\S+\.\w+|[@#]\w+"
    r"|\d+(?:[.,:/]\d+)*(?:-[A-Za-z]+)*(?:st|nd|rd|th|s|m|bn|k|p|am|pm)?\b"
    r"|\w+n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+(?:['’][A-Z]\w+)?(?:[-&]\w+)*|\.{2,}|-{2,}|[^\w\s]"
)
_CONTRACTION = re.compile(r"^(.+?)(n['’]t)$", re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!Mr\.)(?<!Mrs\.)(?<!Ms\.)(?<!Dr\.)(?<!St\.)(?<!Gen\.)(?<!Sen\.)(?<!Rep\.)(?<!Gov\.)(?<![A-Z]\.)([\"”’']?)\s+(?=[\"“‘'(]?[A-Z0-9])"
)


def tokenise(text: str) -> list[str]:
    """The tokens of a sentence: contractions split, hyphenated words whole."""
    words: list[str] = []
    for word in _TOKEN.findall(text):
        match = _CONTRACTION.match(word)
        words += (
            match.groups()
            if match and word.lower() not in ("can't",)
            else [word]
            if not match
            else [word[:2], word[2:]]
        )
    return words


def raw_sentences(folder: Path, names: tuple[str, ...] = NEWS) -> Iterator[list[str]]:
    """The sentences of the news articles, tokenised; repeated ones only once."""
    seen: set[int] = set()
    for name in names:
        with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                for paragraph in (article["title"] + "\n" + article["text"]).split("\n"):
                    yield from _sentences(paragraph, seen)


def _sentences(paragraph: str, seen: set[int]) -> Iterator[list[str]]:
    for text in _SENTENCE_END.sub("\\1\n", paragraph).split("\n"):
        text = text.strip()
        if text and hash(text) not in seen:
            seen.add(hash(text))
            words = tokenise(text)
            if words and len(words) < 150:
                yield words
