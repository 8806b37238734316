"""Checks of languages and translations."""
