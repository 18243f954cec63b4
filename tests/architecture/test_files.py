"""What may stand in no file at all: paths of somebody's machine; and folders that grow say how."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import ROOT

# written apart, so that this file does not find itself
SOMEBODYS = re.compile("/" + r"(work|Users|mnt|home/\w+)/|[A-Z]:\\" + r"\w")
GROWS = ("integrations", "papers/kinds", "registers")  # rule 8
BINARY = {".woff2", ".ttf", ".png", ".jpg", ".docx", ".pdf", ".xlsx", ".mo", ".ico", ".gz", ".br"}


def machine_paths(root: Path, files: list[str]) -> Iterator[str]:
    """Lines that name a place on somebody's own machine."""
    for name in files:
        path = root / name
        if path.suffix in BINARY or not path.is_file():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if SOMEBODYS.search(line):
                yield f"{name}:{number}: {line.strip()[:80]}"


def without_recipe(root: Path) -> list[str]:
    """Folders that grow but hold no written recipe."""
    return [
        name
        for name in GROWS
        if (root / "samsyn" / name).is_dir() and not (root / "samsyn" / name / "README.md").exists()
    ]


def unlocked(dependencies: list[str], lock: str) -> list[str]:
    """Dependencies that the lock does not hold."""
    held = set(re.findall(r"^([a-z0-9._-]+)==", lock, re.MULTILINE))
    names = [
        re.split(r"[^A-Za-z0-9._-]", dependency)[0].lower().replace("_", "-") for dependency in dependencies
    ]
    return [name for name in names if name not in held]


def test_no_file_names_somebodys_machine() -> None:
    assert list(machine_paths(ROOT, _files())) == []


def test_a_path_of_somebodys_machine_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("See /srv/samsyn.\nSee /" + "home/anna/samsyn.\n")
    assert list(machine_paths(tmp_path, ["a.md"])) == ["a.md:2: See /" + "home/anna/samsyn."]


def test_what_grows_has_a_recipe() -> None:
    assert without_recipe(ROOT) == []


def test_a_folder_without_recipe_is_found(tmp_path: Path) -> None:
    (tmp_path / "samsyn/registers").mkdir(parents=True)
    assert without_recipe(tmp_path) == ["registers"]


def test_the_lock_holds_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert unlocked(project["dependencies"], (ROOT / "requirements.lock").read_text()) == []
    everything = project["dependencies"] + project["optional-dependencies"]["test"]
    assert unlocked(everything, (ROOT / "requirements-test.lock").read_text()) == []


def test_a_dependency_that_is_not_locked_is_found() -> None:
    assert unlocked(["django>=5", "Nova_Lib[x]>=1"], "django==5.2.1 \\\n") == ["nova-lib"]


def _files() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0:
        return listed.stdout.splitlines()
    # a bare machine may have no git
    left_out = {
        ".venv",
        "var",
        ".git",
        "__pycache__",
        ".mypy_cache",
        ".ruff_cache",
        ".pytest_cache",
        ".hypothesis",
    }
    paths = [
        path.relative_to(ROOT) for path in ROOT.rglob("*") if not left_out & set(path.relative_to(ROOT).parts)
    ]
    return [path.as_posix() for path in paths]
