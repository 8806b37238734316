"""Checks of facts typed by hand."""
