"""`samsyn read` from the shell: a summary in Swedish, JSON on request, Django never loaded."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLAN = """Tjänsteskrivelse

Datum
2024-05-02

Vår beteckning
KS 24/0123

Uppföljning av åtgärdsplan

1. Våld

Insats 1:1\tVi går rundor på kvällar.
Uppföljning\tDet fungerar bra.
Insats 1:2\tVi lagar lampor.
Uppföljning\tTio lampor är lagade.

2. Trygga platser

Insats 2:1\tVi klipper buskar.
Uppföljning\tPågår.
"""


def test_the_summary_is_swedish_also_where_the_locale_is_c(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN)

    done = _samsyn("read", str(tmp_path / "plan.txt"))

    assert (done.returncode, done.stderr) == (0, "")
    assert "Samverkansområden: 2. Insatser: 3, varav 3 med uppföljning\n" in done.stdout
    assert "  2 Trygga platser: 1 insats (2:1) (rad 18)\n" in done.stdout


def test_json_has_the_documented_keys(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN)

    reading = json.loads(_samsyn("read", str(tmp_path / "plan.txt"), "--json").stdout)

    assert list(reading) == [
        "source",
        "matters",
        "agreement",
        "priority_areas",
        "pledge",
        "commitments",
        "anomalies",
    ]
    assert reading["priority_areas"][0]["measures"][0]["follow_up"] == "Det fungerar bra."


def test_wrong_use_gets_a_swedish_sentence() -> None:
    done = _samsyn("read", "--fel")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Fel i kommandot. Skriv: samsyn read [-h] [--json] FIL\n"


def test_reading_does_not_load_django(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN)
    script = f"import sys; from samsyn.config.cli import main; main(['read', {str(tmp_path / 'plan.txt')!r}])"

    done = _python("-c", script + "; print('django' in sys.modules)")

    assert done.stdout.splitlines()[-1] == "False"


def _samsyn(*words: str) -> subprocess.CompletedProcess[str]:
    return _python("-m", "samsyn.config.cli", *words)


def _python(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", *words],
        capture_output=True,
        encoding="utf-8",
        env={"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONPATH": str(ROOT)},
        timeout=30,
        check=False,
    )
