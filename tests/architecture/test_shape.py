"""The shape of the code, and the tools that hold style and types."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.shape import half_merged, of_python, of_templates
from tests.architecture.tree import ROOT, Finding

TOOLS = Path(sys.executable).parent


def test_the_code_keeps_its_shape() -> None:
    assert [str(finding) for finding in of_python(ROOT)] == []


def test_templates_never_switch_off_escaping() -> None:
    assert [str(finding) for finding in of_templates(ROOT)] == []


def test_every_merge_is_finished() -> None:
    assert [str(finding) for finding in half_merged(ROOT)] == []


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "samsyn", "tests", "bench", "deploy"],
        ["ruff", "format", "--check", "-q", "samsyn", "tests", "bench", "deploy"],
        ["mypy"],
        ["djlint", "samsyn", "--lint", "--quiet"],
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_the_tools_find_nothing(command: list[str]) -> None:
    found = subprocess.run(
        [TOOLS / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stdout) == (0, found.stdout), found.stdout + found.stderr


def test_what_breaks_the_shape_is_found(tmp_path: Path) -> None:
    _write(tmp_path / "samsyn/plans/utils.py", "x = 1\n" * 401)
    _write(
        tmp_path / "samsyn/plans/rules.py", '"""Rules."""\n\n\n@cached\ndef long():\n' + "    x = 1\n" * 49
    )
    _write(
        tmp_path / "samsyn/plans/views.py",
        '"""1\n2\n3\n4\n5\n"""\n# TO'
        + "DO: later\ntry:\n    x()\nexcept Exception:\n    y = 1  # type: "
        + "ignore[x]\n",
    )
    _write(tmp_path / "tests/test_x.py", '"""X."""\n\n@pytest.mark.skip\ndef test_x(): ...\n')
    assert list(of_python(tmp_path)) == [
        Finding("samsyn/plans/rules.py", 4, "long has 51 lines; 50 are allowed"),
        Finding("samsyn/plans/utils.py", 401, "401 lines; 400 are allowed"),
        Finding("samsyn/plans/utils.py", 1, "the name says nothing about what is inside"),
        Finding("samsyn/plans/utils.py", 1, "no docstring on the module"),
        Finding("samsyn/plans/views.py", 1, "the module's docstring is longer than four lines"),
        Finding("samsyn/plans/views.py", 7, "something is left to be done"),
        Finding("samsyn/plans/views.py", 10, "catches everything without saying why"),
        Finding("samsyn/plans/views.py", 11, "type: ignore without a reason in words"),
        Finding("tests/test_x.py", 3, "a test that is switched off"),
    ]


def test_a_template_without_escaping_is_found(tmp_path: Path) -> None:
    _write(tmp_path / "samsyn/plans/templates/plans/x.html", "<p>\n{{ text|safe }}</p>\n")
    assert list(of_templates(tmp_path)) == [
        Finding("samsyn/plans/templates/plans/x.html", 2, "escaping is never switched off")
    ]


def test_a_merge_that_is_not_finished_is_found(tmp_path: Path) -> None:
    _write(tmp_path / "samsyn/ui/memo.css", "<<<<<<< ours\np {}\n=======\n>>>>>>> theirs\n")
    assert list(half_merged(tmp_path)) == [
        Finding("samsyn/ui/memo.css", 1, "a merge is not finished"),
        Finding("samsyn/ui/memo.css", 4, "a merge is not finished"),
    ]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
