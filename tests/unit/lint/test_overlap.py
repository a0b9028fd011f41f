"""Which of overlapping findings stay."""

from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix, SourceEdit
from copylint.lint.overlap import resolve


def _at(code: str, start: int, end: int, severity: str = "warning") -> Finding:
    return Finding(code, code, severity, "", SourceSpan(start, end), None, (), "")


def _kept(*findings: Finding) -> list[tuple[str, int]]:
    kept = [(f.code, f.span.start) for f in resolve(findings)]
    assert kept == [(f.code, f.span.start) for f in resolve(reversed(findings))]
    return kept


def test_typos_and_grammar_speak_once_of_the_same_words() -> None:
    assert _kept(_at("TY103", 0, 7), _at("GR102", 4, 9, "error")) == [("GR102", 4)]


def test_a_narrow_finding_beats_a_wide_one_of_the_same_severity() -> None:
    assert _kept(_at("TY101", 0, 20), _at("TY102", 5, 9)) == [("TY102", 5)]


def test_findings_that_touch_both_stay() -> None:
    assert _kept(_at("TY101", 0, 4), _at("TY102", 4, 9, "error")) == [("TY101", 0), ("TY102", 4)]
    assert _kept(_at("SO101", 0, 7), _at("SO101", 7, 12, "error")) == [("SO101", 0), ("SO101", 7)]
    assert _kept(_at("AT113", 5, 30), _at("AT101", 30, 35)) == [("AT113", 5), ("AT101", 30)]
    assert _kept(_at("AT113", 5, 30), _at("AT101", 0, 5)) == [("AT101", 0), ("AT113", 5)]


def test_a_finding_with_a_fix_beats_one_without() -> None:
    fix = Fix((SourceEdit(SourceSpan(0, 9), "x"),), "", "safe")
    assert _kept(_at("TY102", 0, 4), _at("TY101", 0, 9)._replace(fix=fix)) == [("TY101", 0)]
    assert _kept(_at("TY102", 0, 4, "error"), _at("TY101", 0, 9)._replace(fix=fix)) == [("TY102", 0)]


def test_other_families_speak_side_by_side() -> None:
    assert _kept(_at("SO107", 0, 7), _at("SO109", 0, 7)) == [("SO107", 0), ("SO109", 0)]
    assert _kept(_at("NU101", 0, 7), _at("SO101", 0, 7)) == [("NU101", 0), ("SO101", 0)]


def test_one_rule_never_overlaps_itself() -> None:
    assert _kept(_at("SO101", 0, 7), _at("SO101", 5, 12), _at("SO101", 9, 16)) == [("SO101", 0), ("SO101", 9)]


def test_an_estimate_without_an_owner_is_one_finding() -> None:
    assert _kept(_at("AT113", 0, 30), _at("AT101", 25, 30), _at("SO103", 0, 9)) == [("AT113", 0)]
    assert _kept(_at("AT113", 0, 30), _at("AT101", 40, 45)) == [("AT113", 0), ("AT101", 40)]


def test_unnamed_sources_that_another_paper_passes_on_are_one_finding() -> None:
    assert _kept(_at("SO101", 4, 20), _at("SO107", 0, 20)) == [("SO107", 0)]
    assert _kept(_at("SO101", 40, 50), _at("SO107", 0, 20)) == [("SO107", 0), ("SO101", 40)]


def test_a_rule_gives_way_to_one_whose_list_has_the_same_words() -> None:
    assert _kept(_at("QU106", 4, 6), _at("TY112", 4, 6)) == [("TY112", 4)]
    assert _kept(_at("QU106", 4, 6), _at("TY111", 4, 6)) == [("QU106", 4), ("TY111", 4)]
    assert _kept(_at("SO106", 4, 20), _at("SO107", 0, 20), _at("RD105", 30, 40)) == [
        ("SO107", 0),
        ("RD105", 30),
    ]
    assert _kept(_at("CL103", 0, 9), _at("RD105", 0, 9)) == [("CL103", 0)]
