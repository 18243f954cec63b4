"""The operating manual names every setting, and no setting that is not there."""

import re

from tests.architecture.tree import ROOT

SETTING = re.compile(r"\bSAMSYN_[A-Z_]*[A-Z]\b")
# for tests and proofs, not for operators
OF_TESTS = {"SAMSYN_SEED", "SAMSYN_CHROMIUM"}


def test_every_setting_is_described_and_every_description_has_its_setting() -> None:
    code = {name for path in (ROOT / "samsyn").rglob("*.py") for name in SETTING.findall(path.read_text())}
    told = set(SETTING.findall((ROOT / "docs/operating.md").read_text(encoding="utf-8")))
    by_file = {
        "SAMSYN_SECRET_KEY_FILE"
    }  # any setting may be given by a file, so the manual says it once for all
    assert told - OF_TESTS == code - OF_TESTS - by_file
