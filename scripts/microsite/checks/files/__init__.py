"""Checks of the files themselves: their kind, what nobody sees in them, what they ask for."""
