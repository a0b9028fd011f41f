"""python -m tools.build_dictionary NEWS_FOLDER [SCOWL_FOLDER]: writes src/copylint/language/data/spelling_*.txt."""

import sys
from pathlib import Path

from tools.build_dictionary import variants
from tools.build_dictionary.build import common, names, printable, rare, words, write_common, write_list
from tools.build_dictionary.counts import count

DATA = Path(__file__).parents[2] / "src" / "copylint" / "language" / "data"


def main(news: Path, scowl: Path) -> None:
    counts = count(sorted(news.glob("*.jsonl")))
    write_common(DATA, common(printable(scowl, counts), counts))
    known = words(scowl, counts)
    called = names(scowl)
    write_list(DATA, "words", known)
    write_list(DATA, "names", called - known)
    seldom = rare(scowl, known)
    write_list(DATA, "rare", seldom)
    both = variants.write(DATA, scowl)
    print(
        f"{len(known)} words, {len(called - known)} names, {len(seldom)} rare words near common ones, {both} spelling pairs"
    )


if __name__ == "__main__":
    folder = sys.argv[2] if len(sys.argv) > 2 else "/usr/share/dict/scowl"
    main(Path(sys.argv[1]), Path(folder))
