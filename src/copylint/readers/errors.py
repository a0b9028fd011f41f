"""The one error of reading."""

MAX_BLOCKS = 200_000  # paragraphs of one article; a book of the longest kind has 20,000

MAX_TEXT = 8_000_000  # characters of one article with its markup; War and Peace has three million


class ReadError(ValueError):
    """A file that cannot be read as copy: which, why, and where (row and column from 1, 0 where there is no place)."""

    def __init__(self, path: str, reason: str, row: int = 0, column: int = 0) -> None:
        self.path = path
        self.reason = reason
        self.row = row
        self.column = column
        name = path if path.isprintable() else ascii(path)
        super().__init__(f"{name}:{row}:{column}: {reason}" if row else f"{name}: {reason}")


def too_long(path: str) -> ReadError:
    """The error for a file of more characters than any article has."""
    return ReadError(path, f"has more than {MAX_TEXT:,} characters: too large for an article")


def too_many(path: str) -> ReadError:
    """The error for a file of more paragraphs than any article has."""
    return ReadError(path, f"has more than {MAX_BLOCKS:,} paragraphs: too large for an article")
