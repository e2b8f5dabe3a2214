"""The page template, headers, downloads: everything between the app and HTTP."""
