"""Which program this is: its version, known inside a bundle too, where no metadata lies."""

#: As in pyproject.toml; a test compares the two.
VERSION = "0.1.0"
