"""Domain objects as Dash components; pure functions."""
