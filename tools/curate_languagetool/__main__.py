"""What LanguageTool reports on edited copy, rule by rule: the evidence behind rules/languagetool/rules.tsv.

    python -m curate_languagetool collect OUT.jsonl DIALECT ARTICLES.jsonl [FIRST [COUNT]]
    python -m curate_languagetool read OUT.jsonl… [RULE…]
    python -m curate_languagetool count TABLE.tsv OUT.jsonl…

`collect` asks the server that `copylint languagetool start` runs, with every rule on, about the paragraphs that copylint
would send; ARTICLES has one {"title", "text"} a line. `read` prints samples of each rule for a reader to judge. `count`
writes the columns `reports` and `per_1000` of the table anew; `read`, `right` and the verdict are the reader's.
"""

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from copylint.annotate.article import Article
from copylint.backends.curated import read_table
from copylint.backends.dialect import variant_of
from copylint.backends.masking import sendable
from copylint.backends.session import Session
from copylint.backends.settings import Settings
from copylint.readers import read_text
from copylint.rulebook.store import cache_folder, data_folder

SAMPLES = 6
AROUND = 60


def collect(out: str, dialect: str, path: str, first: str = "0", count: str = "300") -> None:
    """Writes a line for each article: its words and the server's reports with what stands around them."""
    session = Session(Settings(dialect=dialect, timeout=600.0), data_folder(), cache_folder(), {})
    lines = Path(path).read_text(encoding="utf-8").splitlines()[int(first) : int(first) + int(count)]
    with open(out, "w", encoding="utf-8") as file:
        for number, line in enumerate(lines, int(first)):
            found = json.loads(line)
            title = found.get("title")
            article = Article(read_text((f"{title}\n\n" if title else "") + found["text"] + "\n", "x.txt"))
            record = {"article": f"{Path(path).stem}:{number}", "words": len(found["text"].split())}
            record["reports"] = list(_reports(article, session, dialect))
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def _reports(article: Article, session: Session, dialect: str) -> Iterator[dict[str, Any]]:
    asked = [(p, sent) for p in article.passages if (sent := sendable(p, False))]
    answers = session.matches([sent.text for _, sent in asked], variant_of(article, dialect))
    for (passage, sent), matches in zip(asked, answers, strict=True):
        for match in matches:
            place = sent.place(match.start, match.end)
            if place is not None:
                start, end = place
                text = passage.text
                around = (
                    f"{text[max(0, start - AROUND) : start]}[[{text[start:end]}]]{text[end : end + AROUND]}"
                )
                yield {
                    "rule": match.rule,
                    "category": match.category,
                    "kind": passage.kind,
                    "words": text[start:end],
                    "around": " ".join(around.split()),
                    "for": list(match.replacements[:3]),
                }


def _records(paths: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def read(*arguments: str) -> None:
    """Prints samples of each rule, or of those named, the loudest first."""
    named = {a for a in arguments if not a.endswith(".jsonl")}
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for record in _records(tuple(a for a in arguments if a.endswith(".jsonl"))):
        for r in record["reports"]:
            if not named or r["rule"] in named:
                found[r["rule"], r["category"]].append(f"{record['article']} {r['around']} => {r['for']}")
    pick = random.Random(1)
    for (rule, category), samples in sorted(found.items(), key=lambda item: -len(item[1])):
        print(f"## {rule} {category} {len(samples)}")
        for sample in pick.sample(samples, min(SAMPLES, len(samples))):
            print(f"   {sample}")


def count(table: str, *paths: str) -> None:
    """Writes the counts of the table anew: a rule's own row, else its family's, else its category's."""
    known = read_table(table)
    seen: Counter[tuple[str, str]] = Counter()
    words = 0
    for record in _records(paths):
        words += record["words"]
        for r in record["reports"]:
            seen[known.name(r["rule"], r["category"]), r["category"]] += 1
    head, *rows = Path(table).read_text(encoding="utf-8").splitlines()
    made = [head]
    for row in rows:
        cells = row.split("\t")
        name, category = cells[:2]
        number = sum(n for (rule, of), n in seen.items() if rule == name and (name != "*" or of == category))
        cells[2:4] = str(number), f"{1000 * number / words:.3f}"
        made.append("\t".join(cells))
    Path(table).write_text("\n".join(made) + "\n", encoding="utf-8")
    print(f"{words} words, {sum(seen.values())} reports")


if __name__ == "__main__":
    {"collect": collect, "read": read, "count": count}[sys.argv[1]](*sys.argv[2:])
