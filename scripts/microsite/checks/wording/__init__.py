"""Checks of how things are said."""
