"""Discovery, schema, overrides."""

from pathlib import Path

import pytest

from copylint.config.discover import config_of, read_config
from copylint.config.paths import for_path, glob_matches
from copylint.config.resolve import resolve
from copylint.rulebook.errors import RuleError
from copylint.rulebook.select import Decision

HOUSE = """\
code: HOUSE101
name: tea-time
severity: warning
summary: “tea time” in copy
why: Our readers keep different hours.
message: “{text}”
match: {phrase: tea time}
examples: {flags: ["At [[tea time]] it rained."], allows: ["He had tea."]}
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYLINT_CACHE_DIR", str(tmp_path / "cache"))
    config_of.cache_clear()


def _config(tmp_path: Path, text: str, name: str = ".copylint.yml") -> Path:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_config_upwards_counts(tmp_path: Path) -> None:
    _config(tmp_path, "profile: standards\n")
    (tmp_path / "a" / "b").mkdir(parents=True)
    _config(tmp_path / "a", "profile: strict\n")
    assert config_of(str(tmp_path)).profile == "standards"
    assert config_of(str(tmp_path / "a" / "b")).profile == "strict"


def test_pyproject(tmp_path: Path) -> None:
    _config(tmp_path, '[tool.copylint]\nselect = ["TY"]\nfail-on = "error"\n', "pyproject.toml")
    config = config_of(str(tmp_path))
    assert (config.select, config.fail_on) == (("TY",), "error")


@pytest.mark.parametrize(
    "text",
    [
        '[tool]\ncopylint = {select = ["TY"]}\n',
        '[ tool . copylint ]\nselect = ["TY"]\n',
        'tool."copylint" . select = ["TY"]\n',
        "[tool]\n'copylint'.select = ['TY']\n",
        '[project]\ndependencies = ["copylint>=0.1"]\n[tool.copylint]\nselect = ["TY"]\n',
    ],
)
def test_pyproject_however_it_is_written(tmp_path: Path, text: str) -> None:
    _config(tmp_path, text, "pyproject.toml")
    assert config_of(str(tmp_path)).select == ("TY",)


def test_a_pyproject_that_asks_for_copylint_alone_is_not_parsed(tmp_path: Path) -> None:
    _config(tmp_path, '[project]\ndependencies = ["copylint>=0.1", "pytest"]\nno toml\n', "pyproject.toml")
    assert config_of(str(tmp_path)).select == ()


def test_a_word_of_the_command_line_is_no_fault_of_the_config(tmp_path: Path) -> None:
    config = read_config(str(_config(tmp_path, "profile: strict\n")))
    with pytest.raises(RuleError) as caught:
        resolve(config._replace(select=("TY999",)))
    assert str(caught.value).startswith("no rule is called `TY999`")


def test_the_cached_config_is_the_same(tmp_path: Path) -> None:
    path = _config(
        tmp_path,
        "ignore: [CL]\noptions: {RD101: {too_long: 30}}\nper-path: [{paths: live/**, ignore: [RD]}]\n",
    )
    assert read_config(str(path)) == read_config(str(path))


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("profil: desk\n", "1:1", "unknown key `profil` — did you mean `profile`?"),
        ("ignore: [TY]\nselect: [SO1O1]\n", "2:10", "no rule is called `SO1O1`"),
        ("severity: {TY101: fatal}\n", "1:19", "can't be `fatal`"),
        ("severity: {TY999: error}\n", "1:19", "no rule has the code `TY999`"),
        (
            "options: {RD101: {to_long: 30}}\n",
            "1:28",
            "RD101 has no option `to_long` — did you mean `too_long`?",
        ),
        ("options: {RD101: {too_long: abc}}\n", "1:29", "option `too_long` of RD101 must be a number"),
        ("options: {AT101: {plans: 3}}\n", "1:26", "option `plans` of AT101 must be a list of words"),
        ("options: {SO115: {exact: 1}}\n", "1:26", "option `exact` of SO115 must be true or false"),
        ("options: {SL105: {policy: [a]}}\n", "1:27", "option `policy` of SL105 must be a word"),
        ("- desk\n", "1:1", "the file must be a mapping"),
        ("profile: dsk\n", "1:10", "no profile is called `dsk`"),
        ("rule-paths: [nowhere]\n", "1:14", "no such folder of rules"),
        ("plugins: [nobody]\n", "1:11", "no installed package brings the plugin `nobody`"),
        ("select: [TY\n", "2:1", "not valid YAML"),
        ("per-path: [{ignore: [TY]}]\n", "1:12", "an entry of `per-path` has `paths`"),
    ],
)
def test_faults_have_a_place(tmp_path: Path, text: str, place: str, message: str) -> None:
    path = _config(tmp_path, text)
    with pytest.raises(RuleError) as caught:
        resolve(read_config(str(path)))
    assert str(caught.value).startswith(f"{path}:{place}: ")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('[tool.copylint]\n\n  profle = "desk"\n', "3:3", "unknown key `profle` in `tool.copylint`"),
        ('# [tool.copylint]\n[tool.copylint]\nprofile = "dsk"\n', "3:11", "no profile is called `dsk`"),
        ("[tool.copylint.options.RD101]\nto_long = 3\n", "2:11", "RD101 has no option `to_long`"),
        ("[tool.copylint]\noptions.RD101.to_long = 3\n", "2:25", "RD101 has no option `to_long`"),
        ('[tool.copylint]\r\nseverity = {RD101 = "bad"}\r\n', "2:12", "`RD101` can't be `bad`"),
        ('[[tool.copylint.per-path]]\npths = "a"\n', "1:3", "unknown key `pths` in `per-path[0]`"),
        ('[tool.copylint]\nprofile = desk"\n', "2:11", "not valid TOML: Invalid value"),
        ('[tool.copylint]\nignore = ["TY"\n', "3:1", "not valid TOML: Unclosed array"),
        ("[tool]\ncopylint = 3 # tool.copylint\n", "2:1", "`tool.copylint` must be a mapping"),
    ],
)
def test_faults_of_pyproject_have_a_place(tmp_path: Path, text: str, place: str, message: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_bytes(text.encode())
    with pytest.raises(RuleError) as caught:
        resolve(read_config(str(path)))
    assert str(caught.value).startswith(f"{path}:{place}: ")
    assert message in str(caught.value)


def test_overrides_for_paths(tmp_path: Path) -> None:
    path = _config(
        tmp_path, "ignore: [CL]\nper-path:\n  - paths: [live/**]\n    ignore: [RD]\n    dialect: uk\n"
    )
    config = read_config(str(path))
    assert for_path(config, str(tmp_path / "live" / "a.txt")).ignore == ("CL", "RD")
    assert for_path(config, str(tmp_path / "live" / "a.txt")).dialect == "uk"
    assert for_path(config, str(tmp_path / "news" / "a.txt")).ignore == ("CL",)


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("*.md", "a/b.md", True),
        ("live", "live/a/b.txt", True),
        ("live/", "news/live/b.txt", True),
        ("live/*", "live/a.txt", True),
        ("/live", "news/live/a.txt", False),
        ("a/**/b.txt", "a/b.txt", True),
        ("a/**/b.txt", "a/x/y/b.txt", True),
        ("a?.txt", "ab.txt", True),
        ("[a].txt", "a.txt", False),
    ],
)
def test_globs(tmp_path: Path, glob: str, path: str, expected: bool) -> None:
    assert glob_matches((glob,), str(tmp_path / path), str(tmp_path)) is expected


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("style: uk\n", "uk"),
        ("style: ap\n", "us"),
        ("profile: guardian\n", "uk"),
        ("profile: all\n", "auto"),
        ("style: uk\ndialect: us\n", "us"),
        ("profile: ap\nstyle: bbc\n", "uk"),
    ],
)
def test_a_house_style_sets_the_dialect(tmp_path: Path, text: str, dialect: str) -> None:
    _config(tmp_path, text)
    assert resolve(config_of(str(tmp_path))).context.dialect == dialect


def test_a_newsroom_has_profiles_of_its_own(tmp_path: Path) -> None:
    _config(tmp_path, "profile: herald\nrule-paths: [house]\n")
    _config(tmp_path / "house", "herald: {summary: The Herald's., includes: [uk]}\n", "profiles.yml")
    _config(tmp_path / "house", HOUSE.replace("severity", "profile: herald\nseverity"), "h.yml")
    resolved = resolve(config_of(str(tmp_path)))
    assert resolved.decisions["HOUSE101"] == Decision(True, "profile herald")
    assert resolved.decisions["NU114"].on
    assert resolved.context.dialect == "uk"
    _config(tmp_path / "house", "desk: {summary: x}\n", "profiles.yml")
    with pytest.raises(RuleError, match=r"profiles.yml:1:7: `desk` is a profile of copylint's own"):
        resolve(config_of(str(tmp_path)))
