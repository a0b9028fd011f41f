"""`copylint try RULE… --corpus PATH`: replays draft rules over an archive."""

import os
import sys
from collections.abc import Iterator

from copylint._typing import TYPE_CHECKING, Any
from copylint.annotate.context import Context
from copylint.cli.options import Parser, iso_date
from copylint.cli.replay import Replay
from copylint.cli.rule_paths import rules_in
from copylint.lint.files import Nothing, expand, is_copy
from copylint.readers import EXTENSIONS, ReadError, open_bytes, read_file
from copylint.report.counts import counted

if TYPE_CHECKING:
    from argparse import Namespace


def _parser() -> Parser:
    made = Parser(
        prog="copylint try",
        description="Run draft rules over an archive: how often each speaks, with samples to read.",
    )
    made.add_argument("rules", nargs="+", metavar="RULE", help="rule files, or folders of them")
    made.add_argument(
        "--corpus", action="append", required=True, metavar="PATH", help="articles: files or folders"
    )
    made.add_argument("--samples", type=int, default=20, metavar="N", help="hits shown a rule (default: 20)")
    made.add_argument(
        "--quotes",
        choices=("skip", "check"),
        default="skip",
        help="whether quotations are looked at (default: skip)",
    )
    made.add_argument("--dialect", choices=("auto", "us", "uk"), default="auto", help="default: auto")
    made.add_argument(
        "--pub-date", type=iso_date, metavar="DAY", help="day of publication of all, as 2025-07-31"
    )
    made.add_argument(
        "--plugin", action="append", default=[], metavar="NAME", help="use the checks of this plugin"
    )
    made.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    return made


def main(arguments: list[str]) -> int:
    """Runs the command: 0, or 2 where a rule or an article can't be read."""
    options = _parser().parse_args(arguments)
    files, errors = rules_in(options.rules)
    faults = [str(e) for e in errors]
    if files:
        replay = Replay(files, _checks(options), options.quotes == "check")
        faults += _replayed(replay, options)
        _show(replay, {f.rule.code: f.rule.name for f in files}, options)
    for fault in dict.fromkeys(faults):
        print(f"copylint: {fault}", file=sys.stderr)
    return 2 if faults else 0


def _checks(options: "Namespace") -> dict[str, Any]:
    if not options.plugin:
        return {}
    from copylint.config.plugins import plugin_checks

    return dict(plugin_checks(tuple(options.plugin)))


def _replayed(replay: Replay, options: "Namespace") -> Iterator[str]:
    """Reads the corpus; gives what went wrong."""
    context = Context(options.pub_date or "", options.dialect)
    for corpus in options.corpus:
        paths = (
            filter(is_copy, expand(corpus, tuple(EXTENSIONS), Nothing()))
            if os.path.isdir(corpus)
            else iter([corpus])
        )
        before = replay.articles
        try:
            for path in paths:
                try:
                    for document in open_bytes(read_file(path), path).documents():
                        if isinstance(document, ReadError):
                            yield str(document)
                        else:
                            yield from map(str, replay.read(document, context))
                except ReadError as error:
                    yield str(error)
        except OSError as error:
            yield f"{error.filename or corpus}: can't be read: {error.strerror}"
        if os.path.isdir(corpus) and replay.articles == before:
            yield f"{corpus}: no article here (looked for {', '.join(EXTENSIONS)})"


def _show(replay: Replay, names: dict[str, str], options: "Namespace") -> None:
    if options.output_format == "json":
        import json

        print(json.dumps(_record(replay, names, options.samples), ensure_ascii=False, indent=1))
        return
    print(f"{counted(replay.articles, 'article')}, {counted(replay.words, 'word')}")
    for code, said in replay.said.items():
        where = len({s.filename for s in said})
        rate = f"{replay.rate(code):.3f} per 1,000 words"
        print(f"\n{code} {names[code]}: {counted(len(said), 'hit')} in {counted(where, 'file')}, {rate}")
        for s in replay.samples(code, options.samples):
            print(f"  {s.filename}:{s.row}:{s.column}  {s.before}[{s.text}]{s.after}")


def _record(replay: Replay, names: dict[str, str], most: int) -> dict[str, Any]:
    rules = {
        code: {
            "name": names[code],
            "hits": len(said),
            "per_1000_words": round(replay.rate(code), 4),
            "samples": [s._asdict() for s in replay.samples(code, most)],
        }
        for code, said in replay.said.items()
    }
    return {"articles": replay.articles, "words": replay.words, "rules": rules}
