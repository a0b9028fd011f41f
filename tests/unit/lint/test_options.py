"""What a run sets for a rule holds, whatever words start the rule by itself."""

from copylint.annotate.context import Context
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.readers import read_text
from copylint.rulebook.store import builtin_pack

TEXT = "Town walls\n\nPilgrims are angry about the road.\n"


def found(groups: tuple[str, ...]) -> list[str]:
    options = {"AT105": {"groups": groups}} if groups else {}
    linter = Linter([builtin_pack()], Settings(frozenset({"AT105"}), options=options))
    findings, faults = linter.lint(read_text(TEXT, "a.txt"), Context())
    assert not faults
    return [TEXT[f.span.start : f.span.end] for f in findings]


def test_a_word_that_only_the_run_knows_is_looked_for() -> None:
    assert found(()) == []
    assert found(("residents", "pilgrims")) == ["Pilgrims are angry"]
