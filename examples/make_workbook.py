"""Makes profiles.xlsx from profiles.csv: the same profiles, with Excel's own dates, numbers and truth values.

    python examples/make_workbook.py

Running it again gives the same workbook, to the byte with the same openpyxl.
"""

from __future__ import annotations

import csv
import io
import re
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

HERE = Path(__file__).parent
FIXED_TIME = datetime(2026, 11, 23)  # noqa: DTZ001 - a workbook's times have no zone
TRUTH = {"ja": True, "nei": False}


def cell_value(text: str) -> str | float | bool | date | None:
    """Return the text of a cell as Excel would hold it."""
    if text in TRUTH:
        return TRUTH[text]
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return date.fromisoformat(text)
    if re.fullmatch(r"\d+(,\d+)?", text):
        return float(text.replace(",", "."))
    return text or None


def workbook_bytes(csv_path: Path) -> bytes:
    """Return the workbook as the bytes of its file."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "profiles"
    with csv_path.open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines, delimiter=";")
    sheet.append(header)
    for row in rows:
        sheet.append([cell_value(text) for text in row])
    sheet.freeze_panes = "B2"
    workbook.properties.creator = "riskengine"
    workbook.properties.created = FIXED_TIME
    written = io.BytesIO()
    workbook.save(written)
    return without_times(written)


def without_times(written: io.BytesIO) -> bytes:
    """Return a workbook without the time at which it was written, in its archive and in its properties."""
    result = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "docProps/core.xml":
                modified = FIXED_TIME.isoformat().encode() + b"Z<"
                content = re.sub(rb"(?<=W3CDTF\">)[^<]*<", modified, content)
            target.writestr(zipfile.ZipInfo(entry.filename, FIXED_TIME.timetuple()[:6]), content)
    return result.getvalue()


if __name__ == "__main__":
    target = HERE / "profiles.xlsx"
    target.write_bytes(workbook_bytes(HERE / "profiles.csv"))
    sys.stdout.write(f"wrote {target.name}\n")
