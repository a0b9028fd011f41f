"""One self-contained HTML page: its frame and style, which loads nothing from anywhere."""

from html import escape

STYLE = """
:root{--paper:#fff;--ink:#1d1d1f;--faint:#6b6b70;--line:#d9d9de;--band:#e9eef6;--mid:#b9c9e4;--deep:#2f5d9e;
--error:#b3261e;--warning:#a85d00;--advice:#2f6f5e;--mark:#fff3c4}
@media (prefers-color-scheme:dark){:root{--paper:#17181a;--ink:#ececee;--faint:#a0a0a8;--line:#3a3b40;--band:#263245;
--mid:#3f5f8f;--deep:#8fb5ee;--error:#ff8a80;--warning:#ffb86b;--advice:#7fd1b9;--mark:#4a4220}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2.5rem 0 .5rem}
h3{font-size:1rem;margin:1.5rem 0 .25rem}
p{margin:.4rem 0}.faint{color:var(--faint)}.error{color:var(--error)}.warning{color:var(--warning)}
.advice{color:var(--advice)}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:600;color:var(--faint)}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.scroll{overflow-x:auto}code{font:0.92em ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
svg{display:block;width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:var(--faint)}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.75rem;font-size:.88rem;color:var(--faint)}
@media print{body{max-width:none;padding:0}h2{break-after:avoid}svg,table{break-inside:avoid}}
"""


def page(title: str, body: str, style: str = "") -> str:
    """A page; `title` is text, `body` and `style` are markup that the caller has made safe."""
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def text(value: object) -> str:
    """A value as text of a page or of an attribute; control characters, which no page may hold, are shown as a sign."""
    shown = "".join(
        "\ufffd" if (c < " " and c not in "\t\n") or "\x7f" <= c <= "\x9f" else c for c in str(value)
    )
    return escape(shown.encode("utf-8", "replace").decode("utf-8"))
