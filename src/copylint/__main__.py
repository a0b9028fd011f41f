"""The program: `copylint` and `python -m copylint`."""

import gc
import os
import sys

_GARBAGE = (
    1_000_000  # objects kept before Python looks for unused ones in circles: articles leave none behind
)


def main() -> None:
    """Runs the command line and ends the process with its status.

    The process ends without freeing its memory piece by piece, which takes longer than reading an article does.
    """
    gc.set_threshold(_GARBAGE)
    for stream in (sys.stdout, sys.stderr):
        if getattr(stream, "errors", "") == "strict":  # a name or a word that has no place there is no fault
            stream.reconfigure(errors="surrogateescape" if stream.encoding == "utf-8" else "replace")  # type: ignore[union-attr]
    from copylint.cli.main import run

    status = run(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        status = 2  # nobody can read what was found
    os._exit(status)


if __name__ == "__main__":
    main()
