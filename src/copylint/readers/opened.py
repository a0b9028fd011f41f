"""A file that is open for reading as copy: one article or many."""

from collections.abc import Callable, Iterator

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.document.source import Source
from copylint.readers.errors import ReadError

if TYPE_CHECKING:
    from copylint.document.model import Document

JsonFields = tuple[tuple[str, str], ...]


class How(NamedTuple):
    """What the user says about reading. `format`: a name in FORMATS, "" to decide by suffix and content;
    `json_fields`: pairs of role and path, as `--json-fields` has them."""

    format: str = ""
    json_fields: JsonFields = ()


class Opened(NamedTuple):
    """The text of a file and its articles: one, or a record each. A record that can't be read gives its error."""

    source: Source
    documents: "Callable[[], Iterator[Document | ReadError]]"
