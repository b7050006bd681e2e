"""Where the rulesets and features stand that come with riskengine.

An installed package carries them inside; in a checkout they stand at the top, where authors work.
"""

from __future__ import annotations

from pathlib import Path

from riskengine.rulesets.bundled import bundled_directory

_INSIDE = Path(__file__).parent / "shipped"
_CHECKOUT = Path(__file__).parents[3]


def ruleset_directories() -> tuple[Path, ...]:
    """Return the directories with rulesets: those that come with riskengine, then the examples."""
    examples = _INSIDE / "example_rulesets" if _INSIDE.is_dir() else _CHECKOUT / "examples" / "rulesets"
    return (bundled_directory(), examples)


def rulesets() -> tuple[Path, ...]:
    """Return the directory of each ruleset, in the order of their names."""
    found = [path.parent for directory in ruleset_directories() for path in directory.glob("*/ruleset.yaml")]
    return tuple(sorted(found, key=lambda directory: directory.name))


def features() -> tuple[Path, ...]:
    """Return the feature files of all of them."""
    inside = (_INSIDE / "features", _INSIDE / "example_features")
    places = inside if _INSIDE.is_dir() else (_CHECKOUT / "features", _CHECKOUT / "examples" / "features")
    return tuple(sorted(path for place in places for path in place.rglob("*.feature")))
