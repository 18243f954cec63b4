"""Counts beside last time's: for the web in two widths by classes, for print with literal colours."""

from dataclasses import dataclass
from html import escape

ROW = 44
INK, QUIET, WAS = "#15201b", "#43514a", "#c9d6ce"


@dataclass(frozen=True)
class Bar:
    """One row: a label, the count now and the count last time (None where there was no last time)."""

    label: str
    now: int
    before: int | None = None


@dataclass(frozen=True)
class Bars:
    """The rows of a chart and what the two counts are called ("hösten 2022", "våren 2022")."""

    now_label: str
    before_label: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class _Frame:
    """Where things stand in one drawing, in its own units; a letter is 13 high and about 7 wide."""

    left: int
    scale: float

    def length(self, count: int) -> float:
        """How long a bar is. Nothing is a hairline, so that the eye finds the row."""
        return max(1.0, round(self.scale * count, 1))


LETTER = 7.2
WIDTHS = {"wide": (620, 150), "slim": (326, 122)}


def _frame(bars: Bars, size: str) -> _Frame:
    """The longest bar leaves room for its figure, the first one also for which round it is."""
    width, least = WIDTHS[size]
    longest = max((len(bar.label) for bar in bars.bars), default=0)
    left = int(max(least, min(longest * LETTER + 12, width * 0.45)))
    ends = [
        (count, (width - left - 15 - LETTER * len(words)) / max(count, 1))
        for index, bar in enumerate(bars.bars)
        for count, words in _counts(bars, bar, index == 0)
    ]
    return _Frame(left, min((room for _, room in ends), default=1.0))


def _counts(bars: Bars, bar: Bar, first: bool) -> list[tuple[int, str]]:
    """The counts of a row with their words, now before then; the first row names the rounds."""
    named = first and bool(bars.before_label)
    found = [(bar.now, f"{bar.now}, {bars.now_label}" if named else str(bar.now))]
    if bar.before is not None:
        found.append((bar.before, f"{bar.before}, {bars.before_label}" if named else str(bar.before)))
    return found


def svg(bars: Bars, *, name: str, title: str, description: str) -> str:
    """Return both drawings for the page, escaped; `name` keeps their ids apart from other charts'."""
    return "".join(_drawing(bars, size, f"{name}-{size}", title, description) for size in WIDTHS)


def print_svg(bars: Bars, *, accent: str, font: str) -> str:
    """Return one drawing with literal colours, for a file that has no style sheet."""
    family = f'font-family="{escape(font)}" font-size="13"'
    looks = {
        "is": f'fill="{escape(accent)}"',
        "was": f'fill="{WAS}"',
        "strong": f'{family} font-weight="600" fill="{INK}"',
        "": f'{family} fill="{QUIET}"',
    }
    width, _ = WIDTHS["wide"]
    rows = _rows(bars, _frame(bars, "wide"), looks)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_height(bars)}">{rows}</svg>'


def _drawing(bars: Bars, size: str, name: str, title: str, description: str) -> str:
    looks = {"is": 'class="is"', "was": 'class="was"', "strong": 'class="strong"', "": ""}
    width, _ = WIDTHS[size]
    name = escape(name)
    return (
        f'<svg class="{size}" viewBox="0 0 {width} {_height(bars)}" role="img"'
        f' aria-labelledby="{name}-t" aria-describedby="{name}-d">'
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(description)}</desc>'
        f"{_rows(bars, _frame(bars, size), looks)}</svg>"
    )


def _height(bars: Bars) -> int:
    return ROW * len(bars.bars) + 8


def _rows(bars: Bars, frame: _Frame, looks: dict[str, str]) -> str:
    return "".join(_row(bars, index, frame, looks) for index in range(len(bars.bars)))


def _row(bars: Bars, index: int, frame: _Frame, looks: dict[str, str]) -> str:
    bar, top = bars.bars[index], ROW * index
    drawn = [_text(0, top + 22, bar.label, looks[""])]
    places = (("is", "strong", 7, 18, 21), ("was", "", 27, 9, 36))
    for (count, words), (fill, weight, y, height, base) in zip(
        _counts(bars, bar, index == 0), places, strict=False
    ):
        end = frame.length(count)
        drawn.append(
            f'<rect {looks[fill]} x="{frame.left}" y="{top + y}" width="{end:g}" height="{height}"/>'
        )
        drawn.append(_text(frame.left + end + 7, top + base, words, looks[weight]))
    return "".join(drawn)


def _text(x: float, y: int, words: str, look: str) -> str:
    return f'<text x="{round(x, 1):g}" y="{y}"{" " if look else ""}{look}>{escape(words)}</text>'
