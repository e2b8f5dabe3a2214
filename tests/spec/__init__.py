"""What the app promises to the people who use it, in their words, on the shipped data."""
