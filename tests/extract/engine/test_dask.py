"""Dask with a real scheduler and two real worker processes on this machine."""

import json
import os
import signal
import subprocess
import sys
import time
from itertools import chain, islice
from pathlib import Path

import pytest

from extract.engine import EngineError
from extract.engine.dask import Dask

ROOT = Path(__file__).parents[3]
ARTICLE = "Police in Oslo arrested {n} men on 4 May 2020. Officers also seized {n} servers in Bergen on Thursday."
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def started(*arguments):
    return subprocess.Popen(
        [sys.executable, "-m", *map(str, arguments)],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """The address of a scheduler with two workers, each restarted by its nanny when it is killed."""
    folder = tmp_path_factory.mktemp("dask")
    file = folder / "scheduler.json"
    worker = ("distributed.cli.dask_worker", "--scheduler-file", file, "--nthreads", 1, "--no-dashboard")
    local = ("--local-directory", folder, "--host", "127.0.0.1")
    processes = [
        started("distributed.cli.dask_scheduler", "--scheduler-file", file, "--host", "127.0.0.1", "--no-dashboard",
                "--port", 0),
        *(started(*worker, *local) for _ in range(2)),
    ]  # fmt: skip
    limit = time.monotonic() + 60
    while not file.exists() and time.monotonic() < limit:
        time.sleep(0.1)
    yield json.loads(file.read_text())["address"]
    for process in reversed(processes):
        process.terminate()
    for process in processes:
        process.wait(20)


def double(number):
    time.sleep(0.02)
    return number * 2


def fragile(number):
    """What items may do to their process, by number."""
    if number == 21:
        os._exit(1)
    if number == 22:
        while True:
            pass
    if number == 23:
        return len(bytearray(5_000_000_000))
    return number * 2


def lost(number, why):
    return f"{number} {why}"


def batches(numbers, size=5):
    numbers = iter(numbers)
    while batch := list(islice(numbers, size)):
        yield batch


def test_what_takes_too_much_is_lost_alone(scheduler):
    with Dask(scheduler, seconds=1.5) as engine:
        found = list(chain.from_iterable(engine.run(fragile, batches(range(50)), lost=lost, finish=list)))
    harm = {21: "21 ended", 22: "22 time", 23: "23 memory"}
    assert found == [harm.get(number, number * 2) for number in range(50)]


def test_a_worker_that_is_killed_loses_nothing_and_doubles_nothing(scheduler):
    with Dask(scheduler) as engine:
        workers = engine._client.run(os.getpid)
        found = []
        for results in engine.run(double, batches(range(300)), lost=lost, finish=list):
            found.extend(results)
            if len(found) == 50:
                os.kill(next(iter(workers.values())), signal.SIGKILL)
    assert found == [number * 2 for number in range(300)]


def command(*arguments, **options):
    code = "import sys; from dashboard.cli import main; sys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", code, "extract", *map(str, arguments)],
        env=ENVIRONMENT,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def parts(folder):
    return {path.name: path.read_bytes() for path in folder.glob("parts/*/*.gz")}


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    path = tmp_path_factory.mktemp("articles") / "many.jsonl"
    path.write_text("".join(json.dumps({"text": ARTICLE.format(n=n + 2)}) + "\n" for n in range(600)))
    return path


def test_a_client_that_is_killed_goes_on_and_every_engine_writes_the_same(scheduler, articles, tmp_path):
    killed = command(articles, "--results", tmp_path / "dask", "--scheduler", scheduler)
    while len(parts(tmp_path / "dask")) < 2:
        assert killed.poll() is None, killed.stderr.read()
        time.sleep(0.01)
    killed.kill()
    killed.communicate()
    kept = len(parts(tmp_path / "dask"))
    again = command(articles, "--results", tmp_path / "dask", "--scheduler", scheduler)
    _, said = again.communicate(timeout=120)
    assert again.returncode == 0, said
    assert "600 documents" in said
    assert "by an earlier run" in said
    local = command(articles, "--results", tmp_path / "local", "--workers", 2)
    _, said = local.communicate(timeout=120)
    assert local.returncode == 0, said
    assert 2 <= kept <= len(parts(tmp_path / "local"))
    assert parts(tmp_path / "dask") == parts(tmp_path / "local")
    manifests = [(tmp_path / name / "manifest.jsonl").read_text() for name in ("dask", "local")]
    assert manifests[0] == manifests[1]
    assert json.loads(manifests[0].splitlines()[0])["complete"] is True


def test_a_scheduler_that_is_not_there_is_told_within_ten_seconds(articles, tmp_path):
    start = time.monotonic()
    run = command(articles, "--results", tmp_path / "r", "--scheduler", "tcp://127.0.0.1:9")
    _, said = run.communicate(timeout=60)
    assert run.returncode == 1
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in said
    assert "Traceback" not in said
    with pytest.raises(EngineError, match="no Dask scheduler answers at nonsense"):
        Dask("nonsense")
    assert time.monotonic() - start < 2 * 10
