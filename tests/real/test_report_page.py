"""The html report in a real Chromium: what an editor sees and does, and that the page keeps to itself."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.conftest import ROOT, Cli
from tests.real.tools import browser, missing

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
HOSTILE = """\
<script>document.title = "taken"</script><img src=x onerror="document.title='taken'"> to close

The the "quoted' & <b onclick="alert(1)">bold</b> \u202etxet dehctiws\u202c bridge rose faster that engineers had said.

</main></body><style>* { display: none }</style> <iframe src="http://example.org/"></iframe> It it stood.
"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser of its own, with a fresh profile."""
    program = browser()
    if not program:
        missing("no Chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield launched
        launched.close()


class Watched:
    """A page, what it said on its console, and what it asked the network for."""

    def __init__(self, chromium: Browser, path: Path, **context: Any) -> None:
        self.page: Page = chromium.new_context(**context).new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri())
        self.first = path.as_uri()

    def quiet(self) -> bool:
        """Whether the page said nothing and asked for nothing but itself."""
        return not self.said and set(self.asked) == {self.first}

    def count(self, selector: str) -> int:
        """How many elements of a kind can be seen."""
        return self.page.locator(f"{selector}:visible").count()


@pytest.fixture
def one(copylint: Cli, tmp_path: Path) -> Path:
    """The page of one article."""
    example = ROOT / "examples" / "bridge.txt"
    ran = copylint("--isolated", "--pub-date=2025-03-14", "--output=html=page.html", str(example))
    assert ran.status == 1
    return tmp_path / "page.html"


@pytest.fixture
def many(copylint: Cli, tmp_path: Path) -> Path:
    """The page of many articles of several formats."""
    assert copylint("--isolated", "--output=html=page.html", str(ROOT / "tests" / "golden")).status == 1
    return tmp_path / "page.html"


def contrast(page: Page, selector: str) -> float:
    """The contrast of an element's text with the page, as WCAG counts it."""
    ratio: float = page.evaluate(
        """selector => {
          const paint = (style) => {
            const canvas = document.createElement("canvas").getContext("2d");
            canvas.fillStyle = style; canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((v) => v / 255)
              .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const text = paint(getComputedStyle(document.querySelector(selector)).color);
          const paper = paint(getComputedStyle(document.body).backgroundColor);
          return (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05);
        }""",
        selector,
    )
    return ratio


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_it_is_readable_at_every_width_by_day_and_night(
    chromium: Browser, one: Path, tmp_path: Path, scheme: str, width: int
) -> None:
    watched = Watched(chromium, one, color_scheme=scheme, viewport={"width": width, "height": 900})
    page = watched.page
    shot = page.screenshot(path=tmp_path / f"{scheme}-{width}.png", full_page=True)
    assert shot.startswith(b"\x89PNG")
    assert len(shot) > 30_000  # a blank page is a tenth of that
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for selector in (
        ".body",
        ".say",
        ".head",
        ".error .sev",
        ".warning .sev",
        ".advice .sev",
        ".summary",
        ".at",
    ):
        assert contrast(page, selector) >= 4.5, selector
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(23, 22, 19)" if scheme == "dark" else "rgb(252, 251, 248)")
    assert watched.quiet()


def test_findings_stand_in_the_copy_with_their_notes_beside_them(chromium: Browser, one: Path) -> None:
    watched = Watched(chromium, one, viewport={"width": 1280, "height": 900})
    page = watched.page
    mark = page.locator(".mark", has_text="that").first
    note = page.locator(mark.get_attribute("href") or "")
    assert "TY101" in note.inner_text()
    words, beside = mark.bounding_box(), note.bounding_box()
    assert words is not None
    assert beside is not None
    assert beside["x"] > words["x"] + words["width"]
    _stand_apart(page)
    for why in page.locator(".note summary").all()[:5]:
        why.click()
    page.wait_for_timeout(400)
    assert page.get_by_text("Both words exist").is_visible()
    _stand_apart(page)
    link = page.locator(".note", has_text="CX102").locator(".related a")
    link.click()
    assert page.evaluate("location.hash") == link.get_attribute("href")
    assert watched.count("svg.plot .bar") == 10


def _stand_apart(page: Page) -> None:
    """No note covers another."""
    boxes = [b for b in (n.bounding_box() for n in page.locator(".note").all()) if b]
    assert len(boxes) == 17
    for above, below in pairwise(boxes):
        assert below["y"] >= above["y"] + above["height"]


def test_the_filters_hide_notes_and_marks(chromium: Browser, one: Path) -> None:
    watched = Watched(chromium, one, viewport={"width": 1280, "height": 900})
    page = watched.page
    assert watched.count(".note") == 17
    page.uncheck("input[value=warning]")
    assert watched.count(".note") == 7
    assert watched.count(".mark.warning") == 0
    assert page.locator("#shown").inner_text() == "7 of 17 shown"
    assert page.locator(".mark.off[tabindex='-1']").count() == page.locator(".mark.off").count() > 0
    page.uncheck("input[value=typos]")
    assert watched.count(".note") == 3
    page.locator("details > summary", has_text="Rules").click()
    page.uncheck("input[value=HD101]")
    assert watched.count(".note") == 2
    page.get_by_text("show all").click()
    page.wait_for_function("document.querySelectorAll('.note:not([hidden])').length === 17")
    page.locator("label", has_text="sourcing").dblclick()
    assert page.locator("#shown").inner_text() == "4 of 17 shown"
    assert watched.quiet()


def test_the_keyboard_is_enough(chromium: Browser, one: Path) -> None:
    page = Watched(chromium, one, viewport={"width": 1280, "height": 600}).page
    words = []
    for key in "jjjk":
        page.keyboard.press(key)
        words.append(page.evaluate("document.activeElement.textContent"))
    assert words == ["Entire bridges", "What the river did", "neverending", "What the river did"]
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#n2"
    page.keyboard.press("k")
    page.keyboard.press("k")
    assert "Never miss a story!" in page.evaluate("document.activeElement.textContent")
    assert page.locator("#n17.on").count() == 1


def test_day_and_night_can_be_changed_by_hand(chromium: Browser, one: Path) -> None:
    page = Watched(chromium, one, color_scheme="light").page
    page.get_by_role("button", name="dark").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 22, 19)"
    page.get_by_role("button", name="light").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(252, 251, 248)"


def test_many_articles_have_a_list(chromium: Browser, many: Path, tmp_path: Path) -> None:
    watched = Watched(chromium, many, viewport={"width": 1280, "height": 900})
    page = watched.page
    page.screenshot(path=tmp_path / "many.png")
    assert watched.count(".files tbody tr") == 6
    page.locator(".files a", has_text="sport-cup.md").click()
    page.wait_for_function(
        "Math.abs(document.querySelector(location.hash).getBoundingClientRect().top) < 300"
    )
    assert page.get_by_text("Bracken win their first cup").last.is_visible()
    page.locator("summary", has_text="nothing to mark").click()
    assert page.get_by_text("clean-ferry.txt").is_visible()
    assert watched.quiet()


def test_print_has_the_copy_and_the_notes_and_no_controls(chromium: Browser, one: Path) -> None:
    page = Watched(chromium, one, viewport={"width": 1280, "height": 900}).page
    page.emulate_media(media="print")
    assert not page.locator(".tools").is_visible()
    assert page.locator(".note").last.is_visible()
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["story.txt", "story.md", 'a"><script>document.title="taken"<!--.txt'])
def test_hostile_copy_does_nothing(chromium: Browser, copylint: Cli, tmp_path: Path, name: str) -> None:
    name = name.replace("/", "-")
    (tmp_path / name).write_text(HOSTILE, "utf-8")
    assert copylint("--isolated", "--output=html=page.html", name).status == 1
    watched = Watched(chromium, tmp_path / "page.html", viewport={"width": 1280, "height": 900})
    page = watched.page
    page.wait_for_timeout(300)
    assert "taken" not in page.evaluate("document.title").replace(name, "")
    assert page.locator("iframe, img, [onerror], [onclick], main script").count() == 0
    assert page.locator("html").inner_text().count("RLO") == 1
    assert watched.count(".note") > 1
    assert watched.quiet()


def test_the_page_stands_without_its_script(chromium: Browser, one: Path) -> None:
    watched = Watched(chromium, one, java_script_enabled=False, viewport={"width": 1280, "height": 900})
    assert watched.count(".note") == 17
    assert watched.count(".mark") >= 17
