"""Builds the kernel of the columnar engine, which is C, beside the Python code that loads it.

Where there is no C compiler the package is built without: numpy then does the kernel's work, more slowly.
"""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import setuptools  # noqa: F401 - gives Python 3.12 and later their distutils back

from distutils.ccompiler import new_compiler  # isort: skip
from distutils.errors import CompileError, DistutilsPlatformError, LinkError  # isort: skip
from distutils.sysconfig import customize_compiler  # isort: skip
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path("riskengine", "engines", "columnar")
NAME = {"win32": "kernel.dll", "darwin": "kernel.dylib"}.get(sys.platform, "kernel.so")
OPTIONS = [] if sys.platform == "win32" else ["-O3", "-fvisibility=hidden"]


class KernelBuild(BuildHookInterface):  # type: ignore[type-arg]  # its configuration has no type of ours
    """Compiles the kernel for a wheel, also for one that is installed as editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the hook's signature
        """Compile the kernel, and say in the wheel's name for which machines it is."""
        if self.target_name != "wheel":
            return
        try:
            _compile(Path(self.root, FOLDER))
        except (CompileError, LinkError, DistutilsPlatformError) as problem:
            self.app.display_warning(f"riskengine is built without its kernel in C: {problem}")
            return
        platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platform}"
        build_data["artifacts"].append((FOLDER / NAME).as_posix())


def _compile(folder: Path) -> None:
    compiler = new_compiler()
    customize_compiler(compiler)
    made = folder / f"{NAME}.new"
    with TemporaryDirectory() as scratch:
        objects = compiler.compile([str(folder / "kernel.c")], output_dir=scratch, extra_postargs=OPTIONS)
        compiler.link_shared_object(objects, str(made))
    # Into place whole: a process that runs may have loaded the one before.
    made.replace(folder / NAME)
