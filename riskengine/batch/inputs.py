"""The files of a run: what they are called, what is in them by digest, and about how many records."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from riskengine.profiles.sources import InputFormat, form_of_path, form_of_start, open_path, with_start

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file of a run. ``about_records`` is None where nothing short of reading it tells how many there are."""

    path: Path
    form: InputFormat
    size: int
    sha256: str
    about_records: int | None

    @property
    def name(self) -> str:
        """What errors and the manifest call it: without its folders, which are nobody's business."""
        return self.path.name


def inspect(path: Path, input_format: InputFormat | None) -> InputFile:
    """Read a file once, for its digest. Raises ProfileError where it cannot be read, or is empty."""
    with open_path(path, path.name) as stream:
        form = input_format or form_of_path(path, path.name)
        if form is None:
            form = form_of_start(with_start(stream, path.name)[0])
    digest, size, lines = hashlib.sha256(), 0, 0
    with open_path(path, path.name) as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            lines += chunk.count(b"\n")
    return InputFile(path, form, size, digest.hexdigest(), _about_records(path, form, lines))


def _about_records(path: Path, form: InputFormat, lines: int) -> int | None:
    match form:
        case "csv":
            return max(lines - 1, 1)
        case "jsonl":
            return max(lines, 1)
        case "parquet":
            from riskengine.profiles.readers.parquet_table import open_parquet

            with open_path(path, path.name) as stream:
                return int(open_parquet(stream, path.name).metadata.num_rows)
        case _:
            return None
