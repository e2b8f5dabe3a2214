"""What bodymap speaks of: frozen objects that cannot be wrong. Standard library only."""
