"""Ages in years, from one to another: who a service is for, and who reads."""

from pydantic import Field, model_validator

from microsite.facts.records import Record

OLDEST = 120
"""Nobody is older."""


class Ages(Record):
    """How old one must be, in years: `from` and `to` are both let in. An end left out is open."""

    youngest: int | None = Field(None, alias="from", ge=0, le=OLDEST)
    """The youngest age."""
    oldest: int | None = Field(None, alias="to", ge=0, le=OLDEST)
    """The oldest age: 18 where the service says “under 19”."""

    @model_validator(mode="after")
    def _from_one_age_to_another(self) -> "Ages":
        if self.youngest is None and self.oldest is None:
            raise ValueError("ages needs from, to or both, or one of the words any and unknown")
        if self.youngest is not None and self.oldest is not None and self.youngest > self.oldest:
            raise ValueError("from is more than to")
        return self

    def covers(self, others: "Ages") -> bool:
        """Say whether everybody of these other ages is let in."""
        is_old_enough = (others.youngest or 0) >= (self.youngest or 0)
        return is_old_enough and (
            self.oldest is None or (others.oldest is not None and others.oldest <= self.oldest)
        )
