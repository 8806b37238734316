"""Checks of one page: its shape and how hard it is to read."""
