"""Everything that was read, and what it means together."""
