"""The names of `typing` that a run needs. To a type checker they are those of `typing` itself; at run time they are
stand-ins, for `typing` takes longer to import, and to make its named tuples, than an article takes to read."""

import sys

TYPE_CHECKING = False

if TYPE_CHECKING or sys.version_info >= (3, 14):  # from then on annotations are not read with the class
    from typing import Any, Literal, NamedTuple, Protocol, TextIO
else:
    from _collections import _tuplegetter

    class Any:
        """Anything."""

    class TextIO:
        """An open file of text."""

    class Protocol:
        """What a value must be able to do."""

    class Literal:
        """One of the values named."""

        def __class_getitem__(cls, values):
            return type(cls.__name__, (), {"__args__": values if isinstance(values, tuple) else (values,)})

    class _Fields(type):
        """Makes the annotated names of a class the fields of a tuple."""

        def __new__(meta, name, bases, body):
            if tuple in bases:
                return super().__new__(meta, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default stands after one with a default")
            for i, field in enumerate(fields):
                body[field] = _tuplegetter(i, "")
            body |= {"__slots__": (), "__match_args__": fields, "_fields": fields, "_defaults": defaults}
            return super().__new__(meta, name, bases, body)

    class NamedTuple(tuple, metaclass=_Fields):
        """A tuple whose items have names, made of a class's annotations, defaults and methods."""

        __slots__ = ()
        _fields = ()
        _defaults = {}

        def __new__(cls, *values, **named):
            if named or len(values) != len(cls._fields):
                values = _completed(cls, values, named)
            made = _made[cls] = _made.get(cls, 0) + 1
            if made == _OFTEN:
                _specialise(cls)
            return tuple.__new__(cls, values)

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            fields = ", ".join(f"{n}={v!r}" for n, v in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({fields})"

        def _replace(self, **named):
            values = list(self)
            for name, value in named.items():
                try:
                    values[self._fields.index(name)] = value
                except ValueError:
                    raise TypeError(f"{type(self).__name__} has no field {name}") from None
            return tuple.__new__(type(self), values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

    _OFTEN = 100  # tuples of a class from which it pays to make it a constructor of its own
    _made = {}

    def _specialise(cls):
        """Gives a class the constructor that `typing` would have made at once: faster, but slow to make."""
        parameters = ", ".join(f"{f}=_defaults[{f!r}]" if f in cls._defaults else f for f in cls._fields)
        source = f"lambda _cls, {parameters}: _new(_cls, ({', '.join(cls._fields)},))"
        cls.__new__ = staticmethod(eval(source, {"_new": tuple.__new__, "_defaults": cls._defaults}))

    def _completed(cls, values, named):
        """The values of all fields, from those given in order, those given by name, and the defaults."""
        rest = cls._fields[len(values) :]
        if not named and 0 < len(rest) <= len(cls._defaults):
            return values + tuple(cls._defaults.values())[-len(rest) :]
        known = cls._defaults | named
        missing = [name for name in rest if name not in known]
        strange = [name for name in named if name not in rest]
        if missing or strange or len(values) > len(cls._fields):
            what = f"missing {missing}, unexpected {strange}, {len(values)} values in order"
            raise TypeError(f"{cls.__name__} has the fields {', '.join(cls._fields)}: {what}")
        return (*values, *[known[name] for name in rest])


__all__ = ["TYPE_CHECKING", "Any", "Literal", "NamedTuple", "Protocol", "TextIO"]
