"""How reports for other programs write the paths of files."""

import os


def relative(path: str) -> str:
    """The path from the working folder with `/` between, where the file lies below it; else the path as it is.

    Services match a report with a repository by such paths.
    """
    if os.path.isabs(path):
        here = os.path.join(os.getcwd(), "")
        path = path[len(here) :] if path.startswith(here) else path
    path = path.replace(os.sep, "/")
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def uri(path: str) -> str:
    """The path as a URI reference: relative where it lies below the working folder, else a `file:` address."""
    from urllib.parse import quote

    near = relative(path)
    if not os.path.isabs(near):
        return quote(os.fsencode(near), safe="/!$&'()*+,;=@-._~")
    return "file:///" + quote(os.fsencode(near.lstrip("/")), safe="/!$&'()*+,;=@-._~:")
