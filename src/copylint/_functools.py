"""What stands for `functools` in the code of a bundle (see `_bundle`): the same caches, without the modules that
`functools` imports."""

from _functools import _lru_cache_wrapper, partial  # type: ignore[import-not-found]

from copylint._typing import Any, NamedTuple


class CacheInfo(NamedTuple):
    """What `cache_info` tells."""

    hits: int
    misses: int
    maxsize: int | None
    currsize: int


def lru_cache(maxsize: int | None = 128, typed: bool = False) -> Any:
    """As `functools.lru_cache`."""
    if callable(maxsize):
        return _lru_cache_wrapper(maxsize, 128, typed, CacheInfo)
    return lambda function: _lru_cache_wrapper(function, maxsize, typed, CacheInfo)


def cache(function: Any) -> Any:
    """As `functools.cache`."""
    return _lru_cache_wrapper(function, None, False, CacheInfo)


class cached_property:
    """As `functools.cached_property`."""

    def __init__(self, make: Any) -> None:
        self.make = make

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.make(instance)
        return value


def __getattr__(name: str) -> Any:
    """All else that `functools` has."""
    if name.startswith("__"):  # what the import system asks of a module
        raise AttributeError(name)
    import functools

    return getattr(functools, name)


__all__ = ["cache", "cached_property", "lru_cache", "partial"]
