"""Workbooks whose bytes hang on what is in them, and not on when they were saved."""

from __future__ import annotations

import re
import tempfile
import zipfile
from datetime import datetime
from typing import Any, BinaryIO

_PROPERTIES = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_CHUNK = 1024 * 1024


def save_without_clock(workbook: Any, output: BinaryIO, moment: datetime) -> None:
    """Save a workbook of openpyxl, with one moment wherever it would write the time of saving."""
    workbook.properties.created = moment
    with tempfile.SpooledTemporaryFile(max_size=16 * _CHUNK) as saved:
        workbook.save(saved)
        saved.seek(0)
        with zipfile.ZipFile(saved) as archive, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as rewritten:
            for entry in archive.infolist():
                _copy(archive, entry, rewritten, moment)


def _copy(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: zipfile.ZipFile, moment: datetime) -> None:
    timeless = zipfile.ZipInfo(entry.filename, moment.timetuple()[:6])
    timeless.compress_type = zipfile.ZIP_DEFLATED
    if entry.filename == _PROPERTIES:
        written = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        content = _MODIFIED.sub(lambda found: found[1] + written + found[2], archive.read(entry))
        target.writestr(timeless, content)
        return
    with archive.open(entry) as source, target.open(timeless, "w", force_zip64=True) as copy:
        while chunk := source.read(_CHUNK):
            copy.write(chunk)
