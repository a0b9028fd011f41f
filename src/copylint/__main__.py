"""`python -m copylint`."""

import sys


def main() -> int:
    """Runs the command line; its exit status."""
    from copylint.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
