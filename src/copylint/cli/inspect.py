"""`copylint inspect PATH…`: what copylint sees in a file: blocks, sentences, tokens and the layers above them."""

import sys

from copylint._typing import Any
from copylint.annotate.article import Article
from copylint.annotate.attributions import to_record
from copylint.annotate.passage import Passage
from copylint.annotate.quantity_sources import Sources
from copylint.cli.options import Parser
from copylint.document.spans import TextSpan
from copylint.readers import ReadError, read


def main(arguments: list[str]) -> int:
    """Runs the command."""
    parser = Parser(prog="copylint inspect", description="Show what copylint sees in files.")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--output-format", choices=("text", "json"), default="text")
    parser.add_argument("--tokens", action="store_true", help="tokens with their tags too")
    options = parser.parse_args(arguments)
    records, failed = [], False
    for path in options.paths:
        try:
            article = Article(read(path))
        except ReadError as error:
            print(f"copylint: {error}", file=sys.stderr)
            failed = True
            continue
        if options.output_format == "json":
            records.append(record(path, article, options.tokens))
        else:
            _show(path, article, options.tokens)
    if options.output_format == "json":
        import json

        print("[" + ",\n ".join(json.dumps(r, ensure_ascii=False) for r in records) + "]")
    return 2 if failed else 0


def _span(passage: Passage, start: int, end: int) -> list[int]:
    return list(passage.block.prose.to_source(TextSpan(start, end)))


def record(path: str, article: Article, tokens: bool) -> dict[str, Any]:
    """One file as a record; spans are [start, end] in code points of the file."""
    document = article.document
    return {
        "filename": path,
        "format": document.format,
        "encoding": document.source.encoding,
        "meta": dict(document.meta),
        "blocks": [_block(p, tokens) for p in article.passages],
        "quotes": [
            {"span": _span(p, q.start, q.end), "kind": q.kind} for p in article.passages for q in p.quotes
        ],
        "quantities": _quantities(article),
        "attributions": to_record(article),
    }


def _quantities(article: Article) -> list[dict[str, Any]]:
    """Quantities with what they count and where the source that answers for them stands ("" for nowhere near)."""
    sources = Sources(article)
    body = {p.index for p in article.body}
    return [
        {
            "span": _span(passage, q.start, q.end),
            "kind": q.kind,
            "low": q.low,
            "high": q.high,
            "unit": q.unit,
            "head": q.head,
            "approximator": q.approx,
            "attributed": sources.where(passage, q) if passage.index in body else "",
        }
        for passage in article.passages
        for q in passage.quantities
    ]


def _block(passage: Passage, tokens: bool) -> dict[str, Any]:
    block: dict[str, Any] = {
        "kind": passage.kind,
        "level": passage.block.level,
        "span": _span(passage, 0, len(passage.text)),
        "text": passage.text,
        "sentences": [_span(passage, s.start, s.end) for s in passage.sentences],
    }
    if tokens:
        found = passage.tokens
        block["tokens"] = [
            {"word": w, "span": _span(passage, found.starts[i], found.ends[i]), "pos": t.pos, "tag": t.tag}
            for i, (w, t) in enumerate(
                zip(found.words, (passage.tag(i) for i in range(len(found))), strict=True)
            )
        ]
    return block


def _show(path: str, article: Article, tokens: bool) -> None:
    print(path)
    for passage in article.passages:
        span = passage.block.prose.to_source(TextSpan(0, len(passage.text)))
        row, column = article.document.source.place(span.start)
        print(
            f"{row:>4}:{column:<3} {passage.kind}{f' {passage.block.level}' if passage.block.level else ''}"
        )
        for sentence in passage.sentences:
            print(f"          {passage.text[sentence.start : sentence.end]}")
            if tokens:
                words = passage.tokens.words[sentence.first : sentence.last]
                print(
                    "            "
                    + " ".join(f"{w}/{t.tag}" for w, t in zip(words, passage.tags(sentence), strict=True))
                )
        for quote in passage.quotes:
            print(f"          quote ({quote.kind}): {passage.text[quote.start : quote.end]}")
