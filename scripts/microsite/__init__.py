"""The generator: plain Markdown and data files in, a checked static site out.

Imports point down the floors named in docs/architecture.md; tests/test_floors.py proves it.
"""
