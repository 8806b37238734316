"""Files that people take away: sheets as PDF, slides of lessons. Each form needs a package more."""
