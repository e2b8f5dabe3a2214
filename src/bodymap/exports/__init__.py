"""Domain objects in the file formats of other tools."""
