"""Questions put to a catalogue."""
