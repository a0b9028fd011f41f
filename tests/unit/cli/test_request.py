"""Options without a parser."""

from copylint.cli.check import parser
from copylint.cli.request import plain


def test_plain_options_are_the_parsers_defaults() -> None:
    for arguments in (["a.txt"], ["a.txt", "-", "b"]):
        found = plain(arguments)
        assert found is not None
        assert vars(found) == vars(parser().parse_args(arguments))


def test_anything_else_goes_to_the_parser() -> None:
    assert plain(["a.txt", "--fix"]) is None
    assert plain([]) is None
