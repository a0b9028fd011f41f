"""The stand-ins for `typing` behave as the real ones do where copylint uses them."""

import pickle
import typing

import pytest

from copylint import _typing
from copylint._typing import Literal, NamedTuple


class Place(NamedTuple):
    """A place."""

    row: int
    column: int = 1
    label: str = ""

    @property
    def shown(self) -> str:
        return f"{self.row}:{self.column}"

    def below(self) -> "Place":
        return self._replace(row=self.row + 1)


class Real(typing.NamedTuple):
    """The same, as `typing` makes it."""

    row: int
    column: int = 1
    label: str = ""


@pytest.mark.parametrize(
    ("values", "named"),
    [((1,), {}), ((1, 2), {}), ((1, 2, "x"), {}), ((), {"row": 1}), ((1,), {"label": "x"}), ((1, 2), {"label": "x"})],
)  # fmt: skip
def test_values_in_order_by_name_and_by_default(values: tuple[int], named: dict[str, str]) -> None:
    made, real = Place(*values, **named), Real(*values, **named)  # type: ignore[arg-type]
    assert tuple(made) == tuple(real)
    assert (made.row, made.column, made.label) == (real.row, real.column, real.label)
    assert made._asdict() == real._asdict()
    assert repr(made) == repr(real).replace("Real", "Place")


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, 2, "x", 4), {}), ((1,), {"row": 2}), ((1,), {"line": 2}), ((), {"label": "x"})],
)
def test_what_does_not_fit_is_refused(values: tuple[int], named: dict[str, int]) -> None:
    for kind in (Place, Real):
        with pytest.raises(TypeError):
            kind(*values, **named)  # type: ignore[arg-type]


def test_a_copy_with_other_values() -> None:
    assert Place(1, 2).below() == (2, 2, "")
    assert type(Place(1)._replace(label="x")) is Place
    with pytest.raises((TypeError, ValueError)):
        Place(1)._replace(line=2)  # type: ignore[call-arg]


def test_nothing_can_be_set() -> None:
    place = Place(1)
    for name in ("row", "line"):
        with pytest.raises(AttributeError):
            setattr(place, name, 2)
    assert not hasattr(place, "__dict__")


def test_patterns_properties_and_equality() -> None:
    match Place(3, 4):
        case Place(row=3, column=column):
            assert column == 4
        case _:
            pytest.fail("no match")
    assert Place(3, 4).shown == "3:4"
    assert Place(3, 4) == Real(3, 4)
    assert hash(Place(3)) == hash(Real(3))


def test_another_process_gets_the_same() -> None:
    copied = pickle.loads(pickle.dumps(Place(1, 2, "x")))
    assert copied == Place(1, 2, "x")
    assert type(copied) is Place


def test_a_field_without_default_after_one_with() -> None:
    with pytest.raises(TypeError):

        class Wrong(NamedTuple):
            row: int = 1
            column: int  # type: ignore[misc]


def test_literals_tell_their_values() -> None:
    assert Literal["a", "b"].__args__ == ("a", "b")  # type: ignore[attr-defined]
    assert Literal["a"].__args__ == ("a",)  # type: ignore[attr-defined]


def test_every_name_is_one_of_typing() -> None:
    assert set(_typing.__all__) <= set(typing.__all__)
