"""What the data files hold: one module a file of `data/`, one record a kind of row."""
