"""What can go wrong with a program beside copylint, in one line for the user."""


class BackendError(Exception):
    """Why a backend takes no part, or why a command about it failed."""


NEEDS_EXTRA = "LanguageTool needs more packages: pip install 'copylint[languagetool]'"
