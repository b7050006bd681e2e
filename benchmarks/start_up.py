"""How much an import and a help text cost, as whole processes, against what they are built on."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path
from statistics import median

from benchmarks.section import Section, figure
from benchmarks.timing import interleaved, ratio

_BARE = """
import click
@click.group()
def program():
    "A bare program."
@program.command()
def one():
    "One."
program()
"""
_WHOLE_FACE = "import riskengine\nfor name in riskengine.__all__: getattr(riskengine, name)"


def _python(code: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, stdout=subprocess.DEVNULL)


def run() -> Section:
    """Compare whole processes."""
    script = Path(sysconfig.get_path("scripts")) / "riskengine"
    seconds = interleaved(
        {
            "python alone": lambda: _python("pass"),
            "import pydantic, click": lambda: _python("import pydantic, pydantic.main, click"),
            "import riskengine": lambda: _python("import riskengine"),
            "all of the public face": lambda: _python(_WHOLE_FACE),
            "bare click --help": lambda: _python(_BARE, "--help"),
            "riskengine --help": lambda: subprocess.run([script, "--help"], check=True, stdout=subprocess.DEVNULL),
        },
        rounds=15,
    )
    imports = seconds["import pydantic, click"]
    import_ratio = ratio(seconds["import riskengine"], imports)
    face_ratio = ratio(seconds["all of the public face"], imports)
    help_ratio = ratio(seconds["riskengine --help"], seconds["bare click --help"])
    return Section(
        "Start-up",
        "Whole processes.",
        ("process", "milliseconds"),
        [(name, figure(median(rounds) * 1e3)) for name, rounds in seconds.items()],
        [
            f"`import riskengine` takes {import_ratio:.2f} times pydantic and click; the aim is at most 1.3",
            f"touching all of the public face takes {face_ratio:.2f} times the same",
            f"`riskengine --help` takes {help_ratio:.2f} times a bare click program; the aim is at most 1.5",
        ],
    )
