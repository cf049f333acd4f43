"""A store in a PostgreSQL database, for several machines. The driver (psycopg 3) comes with the extra `postgresql`."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, func, select, text

from extract.errors import StoreError

SCHEME = "postgresql+psycopg"
# Other ways people write the same address.
SCHEMES = frozenset({SCHEME, "postgresql", "postgres"})
# Seconds to wait for each address of a host: two (IPv4 and IPv6) still answer within ten.
_REACH = 4
_WAIT = 60  # seconds a writer waits for another one
# Names the lock that writers of one database take in turn; any fixed number does.
_WRITERS = 0x656E666F


def engine_for(url: URL) -> Engine:
    """An engine for an address; nothing is connected yet. StoreError where the driver is missing."""
    given = {"connect_timeout": str(_REACH), "application_name": "enforcement-timeline", **url.query}
    given["options"] = f"-c lock_timeout={_WAIT}s {url.query.get('options', '')}".strip()
    try:
        # Pre-ping: a server that was restarted while a dashboard runs is met with a new connection, not an error.
        engine = create_engine(url.set(drivername=SCHEME, query=given), pool_pre_ping=True)
    except ImportError as error:
        raise StoreError(
            "A store on a PostgreSQL server needs the driver psycopg, which is not installed here: "
            "pip install 'enforcement-timeline[postgresql]'"
        ) from error
    event.listen(engine, "begin", _begin)
    return engine


def options(writing: bool) -> dict[str, Any]:
    """How a transaction sees the others: a reader all of one moment; a writer, being the only one, what is there."""
    if writing:
        return {"isolation_level": "READ COMMITTED"}
    return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("writing", False):
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITERS})


def copy_rows(connection: Connection, into: str, rows: Iterable[Sequence[object]]) -> None:
    """Send rows to a table and its columns, `into`, the fastest way there is."""
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(f"COPY {into} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def count_on(connection: Connection, tables: Iterable[Table]) -> None:
    """Let tables that give numbers themselves go on after the highest that is there."""
    for table in tables:
        for column in table.primary_key.columns:
            given = connection.execute(select(func.pg_get_serial_sequence(table.name, column.name))).scalar()
            highest = connection.execute(select(func.max(column))).scalar() if given else None
            if highest is not None:
                connection.execute(select(func.setval(given, highest)))


def explained(name: str, said: str) -> str:
    """What the server refused, in words for the user. The driver never puts a password into its messages."""
    said = " ".join(said.split())
    for sign, remedy in _REMEDIES:
        if sign in said:
            return f"{name}: {remedy}"
    return f"{name}: {said}; what was stored before is untouched"


# What the driver or the server says, and what that means. A server that speaks another language is quoted as it is.
_REMEDIES = (
    ("password authentication failed", "the server does not accept this user with this password; check both"),
    ("no password supplied", "the server wants a password; put it into the address or into ~/.pgpass"),
    ("no pg_hba.conf entry", "the server does not let this user in from this machine; ask whoever runs it"),
    ("Connection refused", "no PostgreSQL server answers there; check host and port, and that it runs"),
    ("timeout expired", "the server does not answer; check host, port and network"),
    ("failed to resolve host", "there is no such host; check the address"),
    ("could not translate host", "there is no such host; check the address"),
    (
        "No such file or directory",
        "no PostgreSQL server listens there; check the folder of its socket, and that it runs",
    ),
    ("does not exist", "the server has no such database or user; check the address, or make it with createdb"),
    ("too many clients", "the server has no connection left; try again in a moment"),
    ("permission denied", "this user may not write there; ask whoever runs the server for the right to make tables"),
    ("read-only transaction", "this server takes no writing; give the address of its primary"),
    ("lock timeout", "the store is being written by another process; try again when it has finished"),
    ("server closed the connection", "the server went away; what was stored before is untouched. Try again"),
    ("connection to server", "the server cannot be reached; check host, port and network"),
)
