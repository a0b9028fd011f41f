"""`copylint completion SHELL`: what a shell needs to complete copylint's commands and options."""

import os

from copylint.cli.options import Parser

SHELLS = ("bash", "zsh", "fish")


def main(arguments: list[str]) -> int:
    """Runs the command."""
    parser = Parser(
        prog="copylint completion",
        description="Print the completions of a shell: `copylint completion bash > "
        "~/.local/share/bash-completion/completions/copylint`, `copylint completion zsh` to a file _copylint in $fpath, "
        "`copylint completion fish > ~/.config/fish/completions/copylint.fish`.",
    )
    parser.add_argument("shell", choices=SHELLS, help="the shell to complete in")
    options = parser.parse_args(arguments)
    path = os.path.join(os.path.dirname(__file__), "completions", f"copylint.{options.shell}")
    with open(path, encoding="utf-8") as file:
        print(file.read(), end="")
    return 0
