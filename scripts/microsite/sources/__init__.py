"""YAML, front matter and Markdown, read with the place of everything in them."""
