"""What a translator is given and gives back: the parts that wait, in three forms."""
