"""The scripts of the theme, as they were when somebody read them (`data/records/scripts.yml`)."""

from typing import Annotated

from pydantic import Field

Sum = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""The SHA-256 of a file, in figures and small letters."""

Scripts = dict[str, Sum]
"""The sum of every script by its path below `overrides/scripts/` or `overrides/print/`. `make
reference` writes it, never a hand.
"""
