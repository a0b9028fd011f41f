"""The page of `copylint stats` in a real Chromium."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.conftest import ROOT, Cli
from tests.real.test_report_page import HOSTILE, Watched, chromium, contrast

__all__ = ["chromium"]

# The texts of the plots that lie, wholly or in part, outside of them.
OUTSIDE = """() => [...document.querySelectorAll("svg text")].filter((t) => {
  const inner = t.getBoundingClientRect(), outer = t.ownerSVGElement.getBoundingClientRect();
  return inner.width && (inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1);
}).map((t) => t.textContent)"""


@pytest.fixture(params=["one", "many"])
def stats_page(request: pytest.FixtureRequest, copylint: Cli, tmp_path: Path) -> Path:
    """The page of one article, and of a folder of them."""
    place = ROOT / "examples" / "bridge.txt" if request.param == "one" else ROOT / "tests" / "golden"
    assert copylint("stats", "--isolated", "--html=stats.html", str(place)).status == 0
    return tmp_path / "stats.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_it_is_readable_at_every_width_by_day_and_night(
    chromium: Browser, stats_page: Path, tmp_path: Path, scheme: str, width: int
) -> None:
    watched = Watched(chromium, stats_page, color_scheme=scheme, viewport={"width": width, "height": 900})
    page = watched.page
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    shot = page.screenshot(path=tmp_path / f"{scheme}-{width}.png", full_page=True)
    assert len(shot) > 30_000  # a blank page is a tenth of that
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(OUTSIDE) == []
    assert (
        page.evaluate(
            "Math.min(...[...document.querySelectorAll('svg text')].map((t) => t.getBoundingClientRect().height))"
        )
        > 9
    )
    for selector in ("h1", "main p", ".summary", "footer p"):
        assert contrast(page, selector) >= 4.5, selector
    assert watched.quiet()


def test_the_bars_are_the_sentences(chromium: Browser, copylint: Cli, tmp_path: Path) -> None:
    words = (5, 20, 45, 60)
    copy = " ".join(
        "The council " + "met and " * ((n - 3) // 2) + ("met." if n % 2 else "all met.") for n in words
    )
    (tmp_path / "a.md").write_text(f"# Council meets\n\n{copy}\n", encoding="utf-8")
    assert copylint("stats", "--isolated", "--html=stats.html", "a.md").status == 0
    page = Watched(chromium, tmp_path / "stats.html").page
    heights = page.evaluate(
        "[...document.querySelectorAll('rect.bar')].map((r) => r.getBoundingClientRect().height)"
    )
    assert [round(h / heights[0] * words[0]) for h in heights] == pytest.approx(words, abs=2)
    kinds = page.evaluate("[...document.querySelectorAll('rect.bar')].map((r) => r.getAttribute('class'))")
    assert kinds == ["bar", "bar", "bar long", "bar toolong"]
    fills = page.evaluate("[...document.querySelectorAll('rect.bar')].map((r) => getComputedStyle(r).fill)")
    assert len(set(fills)) == 3


def test_copy_stays_copy(chromium: Browser, copylint: Cli, tmp_path: Path) -> None:
    (tmp_path / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    assert copylint("stats", "--isolated", "--html=stats.html", "--format=text", "hostile.txt").status == 0
    watched = Watched(chromium, tmp_path / "stats.html")
    assert watched.page.title() != "taken"
    assert watched.count("script, img, iframe") == 0
    assert watched.count("h1") == 1
    assert watched.quiet()
