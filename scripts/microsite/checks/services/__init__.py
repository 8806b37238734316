"""Checks of the registry of services."""
