"""Libraries that only the working out of facts needs, asked for before they are imported."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

from riskengine.diagnostics import Diagnostic, ProfileError


def require(packages: Iterable[str]) -> None:
    """Raise ProfileError for each package of the extra ``hours`` that is not installed."""
    missing = [package for package in packages if find_spec(package) is None]
    if missing:
        raise ProfileError([Diagnostic("RE3824", {"package": package}) for package in missing])
