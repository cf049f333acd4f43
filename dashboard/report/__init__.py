"""The static report: HTML with inline SVG, no script, nothing fetched; the same bytes for the same operations.

    from dashboard.load import frames
    from dashboard.report import write_report
    write_report(frames(operations), Path("report.html"))                    # everything in one file
    write_report(frames(operations), Path("reports"))                        # a folder: index.html and one file each
    write_report(frames(operations).of(slug), Path("report.html"), Options(evidence="none", lang="de"))

An `out` that ends in .html or .htm is one file; anything else is a folder, made where it is missing. The written paths
are returned. ReportError (an ExtractError) says that nothing could be written and why.
"""

from dashboard.report.options import Options
from dashboard.report.values import Evidence
from dashboard.report.write import ReportError, render, write_report

__all__ = ["Evidence", "Options", "ReportError", "render", "write_report"]
