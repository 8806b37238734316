"""Files that people take away: sheets as PDF, slides of lessons, kits of events. The first two need
a package each.
"""
