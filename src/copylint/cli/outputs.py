"""Where the reports of a run go: `--output-format`, `--output FORMAT=FILE`, `--statistics`."""

import os
import sys
from collections.abc import Iterable, Sequence

from copylint._typing import TYPE_CHECKING
from copylint.lint.job import FileResult, Job
from copylint.report.tally import Tally

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace

    from copylint.report.about import About
    from copylint.report.output import Output


def write(
    results: Iterable[FileResult], options: "Namespace | SimpleNamespace", job: Job, tally: Tally
) -> None:
    """Writes the reports that the options ask for, each file's part before the next file is looked at."""
    if sys.stderr.isatty() and (len(options.paths) > 1 or os.path.isdir(options.paths[0])):
        from copylint.cli.progress import watched

        results = watched(results, tally)
    if options.output or options.statistics or options.output_format not in (None, "text"):
        _several(results, _outputs(options, job, tally), tally)
        return
    from copylint.report.text import Report

    _takes_any_letter("replace")
    piped = options.fix and "-" in options.paths  # then the copy goes to standard output
    report = Report(sys.stderr if piped else sys.stdout)
    for result in results:
        tally.add(result)
        report.file(result)
    report.close(tally)


def takes_stdout(options: "Namespace | SimpleNamespace") -> bool:
    """Whether a report that a program reads is to be written to standard output."""
    named = options.output_format not in (None, "text") or options.statistics
    return named or any("=" not in text for text in options.output or ())


def _takes_any_letter(errors: str, encoding: str | None = None) -> None:
    """Makes standard output write a sign for letters its encoding lacks, and for names of files that are no text."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding=encoding, errors=errors)


def _several(results: Iterable[FileResult], outputs: Sequence["Output"], tally: Tally) -> None:
    try:
        for output in outputs:
            output.open()
        for result in results:
            tally.add(result)
            for output in outputs:
                output.file(result)
        for output in outputs:
            output.close(tally)
    finally:
        for output in outputs:
            output.discard()
    if all(output.path for output in outputs):
        line = tally.summary()
        if line:
            print(f"copylint: {line}", file=sys.stderr)


def _outputs(options: "Namespace | SimpleNamespace", job: Job, tally: Tally) -> list["Output"]:
    """The outputs asked for. Leaves with status 2 where they make no sense."""
    from copylint.report.format import maker
    from copylint.report.output import Output

    asked = _asked(options)
    about = _about(job)
    people = {"text", "concise", "statistics"}
    if any(not path and name not in people for name, path in asked):
        _takes_any_letter("backslashreplace", "utf-8")
    else:
        _takes_any_letter("replace")
    return [Output(maker(name, about), path, tally) for name, path in asked]


def _asked(options: "Namespace | SimpleNamespace") -> list[tuple[str, str]]:
    """Format and file of each output; no file is standard output, which takes one report."""
    asked = [_parsed(text) for text in options.output or ()]
    if options.output_format or (all(path for _, path in asked) and (options.statistics or not asked)):
        asked.insert(0, (options.output_format or "text", ""))
    if options.statistics:
        asked = [_counted(name) if not path else (name, path) for name, path in asked]
    places = [os.path.realpath(path) if path else "" for _, path in asked]
    for place, (_, path) in zip(places, asked, strict=True):
        if places.count(place) > 1:
            _refuse(
                f"two reports for {path or 'standard output'}: give one of them a file, as in html=page.html"
            )
    return asked


def _counted(name: str) -> tuple[str, str]:
    """The statistics in place of the findings on standard output."""
    if name not in ("text", "json"):
        _refuse(
            f"--statistics is written as text or json, not as {name}: give that report a file, as in {name}=FILE"
        )
    return "statistics" if name == "text" else "statistics_json", ""


def _parsed(text: str) -> tuple[str, str]:
    from copylint.report.format import FORMATS

    name, sign, path = text.partition("=")
    if name not in FORMATS:
        from copylint.rulebook.errors import suggestion

        known = ", ".join(FORMATS)
        _refuse(
            f"--output: no report is called `{name}`: it is one of {known}{suggestion(name, list(FORMATS))}"
        )
    if sign and not path:
        _refuse(f"--output: `{text}` names no file")
    return name, "" if path == "-" else path


def _refuse(what: str) -> None:
    print(f"copylint: {what}", file=sys.stderr)
    raise SystemExit(2)


def _about(job: Job) -> "About":
    from copylint.report.about import About
    from copylint.rulebook.store import builtin_folder

    def folders(path: str) -> list[str]:
        config = job.config(path)
        base = os.path.dirname(config.path)
        return [builtin_folder(), *(os.path.join(base, folder) for folder in config.rule_paths)]

    return About(lambda path: job.resolved(path)[0].packs, folders, job.how)
