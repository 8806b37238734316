"""The words of the furniture a second time, without the words (`data/records/furniture.yml`)."""

Furniture = dict[str, tuple[str, ...]]
"""Every string of `data/strings/en.yml` by its key, with the {places} in it that the generator
fills. `make reference` writes it, never a hand.
"""
