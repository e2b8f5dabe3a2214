"""What one module promises; the folders mirror src/bodymap/."""
