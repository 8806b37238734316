"""The site model turned into HTML and template context. What a page looks like stands in
`overrides/`.
"""
