"""One self-contained HTML page without findings: it looks as the report does, loads nothing and runs nothing."""

from copylint.report.html import asset
from copylint.report.html.markup import attribute

_STYLE = """
main { padding-bottom: 2rem; }
h2 { margin: 2.2rem 0 0.6rem; font: 600 1.1rem/1.3 var(--serif); } h3 { margin: 1.4rem 0 0.4rem; font-size: 0.875rem; }
p { margin: 0.4rem 0; } .faint { color: var(--soft); } td.error, td.warning, td.advice { color: var(--tone); font-weight: 600; }
table { width: 100%; border-collapse: collapse; } .scroll { overflow-x: auto; }
th, td { padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th { color: var(--soft); font-weight: 500; } .title { font: 1rem/1.3 var(--serif); }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.path { color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere; }
details { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); } summary { cursor: pointer; font: 1rem/1.4 var(--serif); }
svg { display: block; width: 100%; min-width: 44rem; height: auto; } svg text { font: 12px var(--sans); fill: var(--soft); }
@media print { :root { --paper: #fff; --ink: #000; } body { padding: 0; } svg, tr { break-inside: avoid; } }
"""


def page(title: str, body: str, style: str = "") -> str:
    """A page; `title` is text, `body` and `style` are markup that the caller has made safe."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{attribute(title)} · copylint</title>\n<style>{asset('base.css')}{_STYLE}{style}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )
