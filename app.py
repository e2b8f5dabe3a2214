"""Makes the app for a server: `gunicorn app:server`, or `python app.py` for one's own machine."""

import os
import sys

from bodymap.app import create_app
from bodymap.cli import main
from bodymap.loading import load_catalogue
from bodymap.settings import Settings

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))

settings = Settings.from_environment(os.environ)
catalogue = load_catalogue(settings.data)
app = create_app(catalogue, settings)
server = app.server
