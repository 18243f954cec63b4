"""Documents as different municipalities write them, in our own words; beside each stands what is in it.

A new example: put the text in `examples/`, run this test with SAMSYN_WRITE_EXAMPLES=1, and read the JSON line by line.
"""

import json
import os
from pathlib import Path

import pytest

from samsyn.documents.readers.extract import extract
from samsyn.documents.readers.interpret import interpret

_FOLDER = Path(__file__).with_name("examples")
_DOCUMENTS = sorted(path for path in _FOLDER.iterdir() if path.suffix in (".txt", ".md"))


@pytest.mark.parametrize("document", _DOCUMENTS, ids=lambda path: path.name)
def test_the_document_reads_as_it_stands(document: Path) -> None:
    read = interpret(extract(document.name, document.read_bytes())).as_dict()
    found = {key: value for key, value in read.items() if key != "source" and value}
    expected = document.with_suffix(".json")
    if os.environ.get("SAMSYN_WRITE_EXAMPLES"):
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(expected.read_text(encoding="utf-8"))
