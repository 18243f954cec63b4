"""Joins the components' CSS files to the one file that pages load: `python -m samsyn.ui.stylesheet`."""

from pathlib import Path

STATIC = Path(__file__).parent / "static" / "samsyn"
JOINED = STATIC / "samsyn.css"

# the layer order is the whole cascade: later layers win
LAYERS = {
    "tokens": ("tokens",),
    "base": ("base",),
    "layout": ("layout",),
    "components": (
        "shell", "chain", "button", "form", "tile", "chip", "evidence", "notice", "panel", "table", "chart", "map",
        "review", "round", "measure", "plan", "memo", "pledge", "simple", "linkage", "grid",
        "versions", "turns", "reading", "account", "takes", "units", "listing", "browse",
    ),
    "print": ("print",),
}  # fmt: skip


def joined() -> str:
    """The whole stylesheet. The font's address is moved along: the joined file stands one folder up."""
    order = f"@layer {', '.join(LAYERS)};\n"
    layers = [_layer(name, files) for name, files in LAYERS.items()]
    return "/* Made by samsyn.ui.stylesheet from css/. Change the files there. */\n" + order + "".join(layers)


def _layer(name: str, files: tuple[str, ...]) -> str:
    rules = "\n".join(_rules(file) for file in files)
    return f"@layer {name} {{\n{rules}}}\n"


def _rules(file: str) -> str:
    return (STATIC / "css" / f"{file}.css").read_text(encoding="utf-8").replace('url("../', 'url("')


if __name__ == "__main__":
    JOINED.write_text(joined(), encoding="utf-8")
