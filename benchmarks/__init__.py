"""How fast the app is, as ratios in one run beside two plain Dash apps: `make bench`."""
