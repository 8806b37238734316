"""What the style does to help, as it was when somebody read it (`data/records/style.yml`)."""

HelpStyle = dict[str, list[str]]
"""By the name of each sheet below `overrides/style/`, in the order of the list: its declarations
that touch help and are not known to be harmless, and those that may lie over something else. `make
reference` writes it, never a hand.
"""
