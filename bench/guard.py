"""How long the person guard looks at a text: `python -m bench.guard`.

Microseconds a text, the best of several rounds. The baseline, in the same run, is finding the words of the plain text
with one regular expression: what any look at a text costs.
"""

import re
import sys
import timeit
from collections.abc import Callable
from functools import partial

from samsyn.privacy.rules.guard import spans

ROUNDS, TIMES = 5, 2000
WORD = re.compile(r"\w+")
PLAIN = "Fyra ungdomar sparkade sönder dörren vid stationen i går kväll och sprang."
TEXTS = [
    ("plain, 12 words", PLAIN),
    ("plain, 60 words", " ".join([PLAIN] * 5)),
    ("digits, harmless", "Rond 08.30-09.15 och 22.10-23.40 den 17/10, 12 500 kr, KS 21/0531, buss 557."),
    ("digits, three identifiers", "Ring 070-174 06 05 eller 08-465 004 12, pnr 19890117-9807 enligt vakten."),
    ("names", "Ahmed Hassan och Elin Bergström såg Zlatan vid Karin Boyes väg i Bro."),
    ("everything", "Mejla nisse@example.se, @bro_boys157, ABC 123, lgh 1002, Ahmed, 070-174 06 05."),
]


def microseconds(work: Callable[[], object]) -> float:
    """The best of the rounds, for one call."""
    work()  # lists and libraries are read on first use
    return min(timeit.repeat(work, number=TIMES, repeat=ROUNDS)) / TIMES * 1e6


def main() -> int:
    """Print a line for each text: the microseconds, and the ratio to the baseline."""
    base = microseconds(lambda: WORD.findall(PLAIN))
    print(f"finding the words of 12: {base:.1f} µs (baseline), best of {ROUNDS} rounds of {TIMES}")
    for words, text in TEXTS:
        spent = microseconds(partial(spans, text))
        print(f"{words}: {spent:.1f} µs, {spent / base:.1f} times")
    return 0


if __name__ == "__main__":
    sys.exit(main())
