"""The tests: unit/ mirrors src/, data/ and spec/ hold promises, browser/ needs a Chromium."""
