"""Checks of where links lead."""
