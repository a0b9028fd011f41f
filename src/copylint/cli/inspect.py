"""`copylint inspect PATH…`: what copylint sees in a file: blocks, sentences, tokens and the layers above them."""

import sys
from collections.abc import Iterator

from copylint._typing import Any
from copylint.annotate.article import Article
from copylint.annotate.attributions import to_record
from copylint.annotate.passage import Passage
from copylint.annotate.quantity_sources import Sources
from copylint.cli.options import Parser, add_reading
from copylint.document.model import Document
from copylint.document.spans import TextSpan
from copylint.lint.job import Job, Request
from copylint.readers import ReadError, open_bytes, read_file
from copylint.rulebook.errors import RuleError


def main(arguments: list[str]) -> int:
    """Runs the command."""
    parser = Parser(
        prog="copylint inspect",
        description="Show what copylint sees in files: blocks, sentences, quotations, attributions, numbers, dates, names.",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument("--tokens", action="store_true", help="tokens with their tags too")
    add_reading(parser)
    options = parser.parse_args(arguments)
    fields = {"json_fields": options.json_fields} if options.json_fields else {}
    job = Job(Request(options.isolated, options.config, fields, format=options.format))
    records, failed = [], False
    for path in options.paths:
        for document in _documents(path, job):
            if not isinstance(document, Document):
                print(f"copylint: {document}", file=sys.stderr)
                failed = True
            elif options.output_format == "json":
                records.append(record(path, Article(document), options.tokens))
            else:
                _show(path, Article(document), options.tokens)
    if options.output_format == "json":
        import json

        print("[" + ",\n ".join(json.dumps(r, ensure_ascii=False) for r in records) + "]")
    return 2 if failed else 0


def _documents(path: str, job: Job) -> Iterator[Document | Exception]:
    """The articles of a file, or what is wrong with them."""
    try:
        yield from open_bytes(read_file(path), path, job.how(path)).documents()
    except (ReadError, RuleError) as error:
        yield error


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
        level = f" {passage.block.level}" if passage.block.level else ""
        label = article.document.source.label(span.start)
        print(f"{row:>4}:{column:<3} {passage.kind}{level}{f' ({label})' if label else ''}")
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
