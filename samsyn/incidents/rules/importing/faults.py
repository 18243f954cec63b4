"""What keeps a row out: a code and the column, never the value."""


class Fault(Exception):
    """A row's fault. `code` has its sentence in wording.IMPORT_FAULTS; `column` is the heading in the file."""

    def __init__(self, code: str, column: str = "") -> None:
        super().__init__(code, column)
        self.code = code
        self.column = column


class NotATable(Exception):
    """The file can't be read as a table; `code` has its sentence in wording.IMPORT_FAULTS."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
