"""One address each."""
