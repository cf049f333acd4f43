"""Real databases for tests: a PostgreSQL server of the test run's own, and a new, empty store for each test."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

USER, PASSWORD = "tester", "an open secret"
# The server ends with the test run, however that ends: at once, when the other end of its pipe is gone.
_GUARDED = 'postgres=$1; shift; "$postgres" "$@" & server=$!; read -r _; kill -QUIT $server; wait $server'
# What a test run loses when the power fails is nothing.
_FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "32MB"}
_numbers = count(1)


def binaries() -> Path | None:
    """The folder of the server's programs: on the path, or where Debian puts them."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    installed = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return max((each.parent for each in installed), key=lambda each: float(each.parent.name), default=None)


def _unprivileged() -> dict[str, object]:
    """Whom the server runs as: it refuses to be root's."""
    if os.geteuid() != 0:
        return {}
    names = {each.pw_name: each for each in pwd.getpwall()}
    user = names.get("postgres") or names["nobody"]
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": ()}


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """Start a server on a socket in a folder of its own; gives the folder, which is the host to connect to."""
    who = _unprivileged()
    # A folder of the test run's own would be closed to other users, and its path too long for a socket.
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp", ignore_cleanup_errors=True) as folder:
        if who:
            os.chown(folder, who["user"], who["group"])
        secret = Path(folder, "secret")
        secret.write_text(PASSWORD, encoding="utf-8")
        secret.chmod(0o644)
        data = f"{folder}/data"
        made = subprocess.run(
            [
                *(programs / "initdb", "-D", data, "-U", USER, "--pwfile", secret, "--auth=scram-sha-256"),
                *("--encoding=UTF8", "--no-locale", "--no-sync"),
            ],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=120,
            **who,
        )
        if made.returncode:
            raise RuntimeError(f"initdb: {made.stderr}")
        settings = [each for name, value in _FAST.items() for each in ("-c", f"{name}={value}")]
        with Path(folder, "log").open("w", encoding="utf-8") as log:
            running = subprocess.Popen(
                ["sh", "-c", _GUARDED, "sh", programs / "postgres", "-D", data, "-k", folder, "-h", "", *settings],
                cwd=folder,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                **who,
            )
        try:
            _wait(folder, running)
            yield folder
        finally:
            running.communicate(timeout=60)


def _wait(folder: str, running: "subprocess.Popen[bytes]") -> None:
    import psycopg

    for _ in range(600):
        try:
            psycopg.connect(host=folder, user=USER, password=PASSWORD, dbname="postgres").close()
        except psycopg.OperationalError:
            if running.poll() is not None:
                break
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the server did not start: {Path(folder, 'log').read_text(encoding='utf-8')}")


def new_database(host: str) -> str:
    """The address of a new, empty store: a schema of its own, which takes a hundredth of a database's time to make."""
    import psycopg

    name = f"store{next(_numbers)}"
    with psycopg.connect(host=host, user=USER, password=PASSWORD, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")  # type: ignore[arg-type]
    return f"{address(host, 'postgres')}&options=-c%20search_path%3D{name}"


def address(host: str, name: str, password: str = PASSWORD) -> str:
    """The address of a database at that host."""
    return f"postgresql+psycopg://{USER}:{password.replace(' ', '%20')}@/{name}?host={host}"
