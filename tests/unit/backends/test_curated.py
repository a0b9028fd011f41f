"""The table of LanguageTool's rules."""

import os

from copylint.backends.curated import (
    FIXES,
    OFF,
    ON,
    PLAIN,
    VERDICTS,
    Row,
    Table,
    decided,
    read_table,
    request_fields,
)
from copylint.backends.settings import Settings
from copylint.rulebook.store import builtin_folder

TABLE = os.path.join(builtin_folder(), "languagetool", "rules.tsv")


def _rows() -> list[dict[str, str]]:
    with open(TABLE, encoding="utf-8") as file:
        head, *rows = [line.split("\t") for line in file.read().splitlines()]
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_every_row_of_the_table_is_whole_and_says_why() -> None:
    for row in _rows():
        assert row["verdict"] in VERDICTS, row
        assert row["fix"] in FIXES, row
        assert row["why"], row
        assert int(row["right"]) <= int(row["read"]), row
        assert float(row["per_1000"]) >= 0
    names = [(r["rule"], r["category"] if r["rule"] == "*" else "") for r in _rows()]
    assert len(names) == len(set(names))


def test_a_rule_that_is_on_was_read_and_right_more_often_than_not() -> None:
    for row in _rows():
        if row["verdict"] in (ON, PLAIN):
            assert int(row["read"]) > 0, row
            assert 2 * int(row["right"]) > int(row["read"]), row


def test_a_rule_has_its_own_row_or_its_familys_or_its_categorys() -> None:
    row = Row(ON, "unsafe", "GRAMMAR")
    off = row._replace(verdict=OFF)
    table = Table({"A": off}, {"B_*": off, "*_HYPHEN": off, "B_C_*": row}, {"GRAMMAR": row})
    verdicts = {r: table.row(r, "GRAMMAR").verdict for r in ("A", "B_X", "X_HYPHEN", "B_C_X", "X")}
    assert verdicts == {"A": OFF, "B_X": OFF, "X_HYPHEN": OFF, "B_C_X": ON, "X": ON}
    assert table.row("X", "STYLE").verdict == OFF


def test_the_user_goes_before_the_table() -> None:
    table = read_table(TABLE)
    settings = Settings(enable=("COMMA_COMPOUND_SENTENCE",), disable=("EN_A_VS_AN",))
    assert decided(table, settings, "COMMA_COMPOUND_SENTENCE", "PUNCTUATION").verdict == ON
    assert decided(table, settings, "EN_A_VS_AN", "MISC").verdict == OFF
    fields = request_fields(table, settings)
    assert fields["enabledRules"] == "COMMA_COMPOUND_SENTENCE"
    assert "EN_A_VS_AN" in fields["disabledRules"].split(",")
    assert "disabledCategories" not in fields
    assert "PUNCTUATION" in request_fields(table, Settings())["disabledCategories"].split(",")
    assert "MISC" not in request_fields(table, Settings())["disabledCategories"].split(",")
