"""How much load the app carries, alone and behind nginx: `python -m benchmarks.load`.

Needs nginx and wrk (Debian has both). Everything runs on this machine, over the loopback, for a few
seconds each; the load generator takes its share of the same processors.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from urllib.request import urlopen

from benchmarks.servers import free_port, wait_for
from tests.running import Running, serving

NGINX_CONF = Path(__file__).resolve().parents[1] / "deploy" / "nginx.conf"
SECONDS = 8
CONNECTIONS = 64
WORKERS = 2
GONE = "127.0.0.1:1"
"""Where a second copy of the app was: nobody listens there."""

ASKED = {
    "page": "/region/neck",
    "file": "",  # the panels of all regions, whose address is read from a page
    "start": "/",
}


def main() -> None:
    """Print requests a second, the slowest of a hundred, and errors."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        with serving(folder, "--workers", str(WORKERS)) as app, nginx(folder, app) as front:
            ASKED["file"] = panels(app.address)
            print(f"{CONNECTIONS} connections, {SECONDS} s each, {WORKERS} workers")
            print(f"  {'':24} {'requests/s':>11} {'p99 ms':>8} {'errors':>7}")
            for name, path in ASKED.items():
                for way, address in {"app alone": app.address, "nginx before it": front}.items():
                    wrk(address + path, 2)  # each worker makes its first answer
                    show(f"{name}, {way}", wrk(address + path))
            show("workers killed, nginx", while_workers_die(app, front))
        with serving(folder, "--workers", str(WORKERS)) as app, nginx(folder, app, GONE) as front:
            show("a copy gone, nginx", wrk(f"{front}/health"))


def panels(address: str) -> str:
    """The largest file that every visitor fetches."""
    with urlopen(address + "/") as page:
        found = re.search(r'"panels":"([^"]+)"', page.read().decode())
    assert found
    return found[1]


def wrk(address: str, seconds: int = SECONDS) -> dict[str, float]:
    """Requests a second, milliseconds within which 99 of 100 are answered, errors."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
    command += ["-H", "Accept-Encoding: br", address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate = told(r"Requests/sec:\s+([\d.]+)", said)[1]
    late, unit = told(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    bad = [
        int(each) for each in re.findall(r"(?:connect|read|write|timeout|responses:) (\d+)", said)
    ]
    return {
        "rate": float(rate),
        "p99": float(late) * {"us": 0.001, "ms": 1, "s": 1000}[unit],
        "errors": sum(bad),
    }


def told(pattern: str, said: str) -> re.Match[str]:
    """What it said of this."""
    found = re.search(pattern, said)
    assert found, said
    return found


def show(name: str, found: dict[str, float]) -> None:
    """One line."""
    print(
        f"  {name:24} {found['rate']:11.0f} {found['p99']:8.1f} {found['errors']:7.0f}", flush=True
    )


def while_workers_die(app: Running, front: str) -> dict[str, float]:
    """The same through nginx, past its cache, while a worker is killed each second and a half."""

    def kill() -> None:
        for _ in range(SECONDS // 2):
            time.sleep(1.5)
            app.kill_a_worker(signal.SIGKILL)

    killer = Thread(target=kill)
    killer.start()
    found = wrk(f"{front}/health")
    killer.join()
    return found


@contextmanager
def nginx(folder: Path, app: Running, *others: str) -> Iterator[str]:
    """Nginx as it is set up in deploy/, before the app and other copies; its address."""
    if not (shutil.which("nginx") and shutil.which("wrk")):
        sys.exit("this needs nginx and wrk, which Debian has as packages of these names")
    port = free_port()
    text = NGINX_CONF.read_text("utf-8")
    copies = [f"server {each} max_fails=0;" for each in (f"127.0.0.1:{app.port}", *others)]
    text = text.replace("server app:8050 max_fails=0;", " ".join(copies))
    text = text.replace("listen 8080", f"listen 127.0.0.1:{port}").replace("/tmp/", f"{folder}/")
    text = text.replace("/dev/stdout", str(folder / "access.log"))
    conf = folder / "nginx.conf"
    conf.write_text(text, "utf-8")
    folder.chmod(0o755)
    process = subprocess.Popen(["nginx", "-c", str(conf), "-g", f"daemon off; user {user()};"])
    try:
        wait_for(f"http://127.0.0.1:{port}/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def user() -> str:
    """Who owns the folder with what is kept."""
    import pwd

    return pwd.getpwuid(os.getuid()).pw_name


if __name__ == "__main__":
    main()
