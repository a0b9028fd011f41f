"""How LanguageTool is to be used."""

from copylint._typing import NamedTuple

TIMEOUT = 30.0


class Settings(NamedTuple):
    """`server` is the address of one that somebody else runs ("" for copylint's own); `dialect` is auto, us, uk or a
    variant of English as LanguageTool names it (en-AU); `enable` and `disable` are ids of its rules and go before
    copylint's table; `timeout` is the seconds it has for an article."""

    use: str = "auto"
    server: str = ""
    dialect: str = "auto"
    enable: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()
    timeout: float = TIMEOUT
