"""The stand-in for `functools` keeps what `functools` keeps."""

import functools

import pytest

from copylint import _functools


def _counted(decorate: object) -> tuple[list[int], object]:
    calls: list[int] = []

    def double(n: int) -> int:
        calls.append(n)
        return 2 * n

    return calls, decorate(double)  # type: ignore[operator]


@pytest.mark.parametrize("name", ["cache", "lru_cache"])
def test_a_value_is_made_once(name: str) -> None:
    for module in (functools, _functools):
        calls, double = _counted(getattr(module, name))
        assert [double(2), double(3), double(2)] == [4, 6, 4]
        assert calls == [2, 3]
        info = double.cache_info()
        assert (info.hits, info.misses, info.currsize) == (1, 2, 2)
        double.cache_clear()
        assert double(2) == 4
        assert calls == [2, 3, 2]


def test_no_more_is_kept_than_asked() -> None:
    calls, double = _counted(_functools.lru_cache(1))
    assert [double(n) for n in (1, 2, 1)] == [2, 4, 2]
    assert calls == [1, 2, 1]
    assert tuple(double.cache_info()) == (0, 3, 1, 1)


def test_a_property_is_worked_out_once() -> None:
    class Page:
        made = 0

        @_functools.cached_property
        def words(self) -> int:
            self.made += 1
            return 7

    page = Page()
    assert (page.words, page.words, page.made) == (7, 7, 1)
    assert isinstance(Page.words, _functools.cached_property)


def test_all_else_is_the_real_thing() -> None:
    assert _functools.partial is functools.partial
    assert _functools.reduce is functools.reduce
    with pytest.raises(AttributeError):
        _ = _functools.nothing_of_the_kind
