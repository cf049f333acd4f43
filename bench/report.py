"""How fast reports are written and how large they are: 500 invented operations by default, and the exports of all.

python -m bench.report [--operations N]
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from bench.invented import invented
from dashboard.export import FORMATS, export
from dashboard.load import frames
from dashboard.report import write_report
from extract.operations import join


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="speed and size of reports and exports")
    parser.add_argument("--operations", type=int, default=500)
    wanted = parser.parse_args().operations
    operations: tuple = ()  # type: ignore[type-arg]
    scale = 0
    while len(operations) < wanted:
        scale += 4
        operations = join(each.extraction for each in invented(scale=scale))
    case = frames(operations[:wanted])
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        written = write_report(case, Path(folder))
        spent = time.process_time() - start
        sizes = sorted(path.stat().st_size / 1000 for path in written)
    print("| reports | processor seconds | each, ms | kB, median | kB, largest page | kB, index |")
    print("| --- | --- | --- | --- | --- | --- |")
    print(
        f"| {wanted} | {spent:.1f} | {1000 * spent / wanted:.0f} | {statistics.median(sizes):.0f} "
        f"| {sizes[-2]:.0f} | {sizes[-1]:.0f} |\n"
    )
    print("| export | processor seconds | kB |\n| --- | --- | --- |")
    for name in FORMATS:
        start = time.process_time()
        size = len(export(case, name).encode()) / 1000
        print(f"| {name} | {time.process_time() - start:.1f} | {size:.0f} |")


if __name__ == "__main__":
    main()
