"""`copylint stats PATH…`: length and readability of articles."""

import sys

from copylint._typing import Any
from copylint.annotate.article import Article
from copylint.cli.options import Parser
from copylint.readers import ReadError, read


def main(arguments: list[str]) -> int:
    """Runs the command."""
    parser = Parser(
        prog="copylint stats", description="Words, sentences and readability of articles (running text only)."
    )
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--output-format", choices=("text", "json"), default="text")
    options = parser.parse_args(arguments)
    rows, failed = [], False
    for path in options.paths:
        try:
            rows.append({"filename": path, **figures(Article(read(path)))})
        except ReadError as error:
            print(f"copylint: {error}", file=sys.stderr)
            failed = True
    if options.output_format == "json":
        import json

        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for row in rows:
            print(
                f"{row['filename']}: "
                + ", ".join(f"{k.replace('_', ' ')} {v}" for k, v in row.items() if k != "filename")
            )
    return 2 if failed else 0


def figures(article: Article) -> dict[str, Any]:
    """Words, sentences, mean sentence length in words, Flesch-Kincaid grade, Flesch reading ease, Gunning fog."""
    from copylint.language import formulas

    made: dict[str, Any] = {
        "words": article.reading.words,
        "sentences": sum(len(p.sentences) for p in article.body),
    }
    if article.reading.words:
        made["words_per_sentence"] = round(
            article.reading.words / max(sum(len(p.sentences) for p in article.body), 1), 1
        )
        made |= formulas.figures(article.running_text)
    return made
