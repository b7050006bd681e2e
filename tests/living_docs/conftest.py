from __future__ import annotations

from pathlib import Path

import pytest

from riskengine.living_docs import Subject, build_site, subject_of
from riskengine.living_docs.fragments import Fragments
from riskengine.rulesets import release_ruleset
from tests.living_docs.house import edited, write_house

ROOT = Path(__file__).parents[2]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The folder of a small ruleset, with its features where they are looked for."""
    return write_house(tmp_path)


@pytest.fixture
def house_with_history(tmp_path: Path) -> Path:
    """The same with a release, in which the limit was another and one rule less, and a draft after it."""
    before = {
        **edited("parameters.yaml", "value: 5,", "value: 7,"),
        "rulesets/quiet-house/traceability.yaml": None,
    }
    house = write_house(tmp_path, before)
    release_ruleset(house, "0.1.0")
    write_house(tmp_path)
    return house


@pytest.fixture
def subject(house: Path) -> Subject:
    return subject_of(house)


@pytest.fixture
def in_norwegian(subject: Subject) -> Fragments:
    return Fragments(subject.documented.ruleset, "nb", "nb/themes/isolation.md")


@pytest.fixture(scope="session")
def quiet_house_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small ruleset."""
    directory = tmp_path_factory.mktemp("quiet-house")
    build_site(subject_of(write_house(directory)), directory / "site")
    return directory / "site"


@pytest.fixture(scope="session")
def no_home_office_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of no-home-office as it stands."""
    out = tmp_path_factory.mktemp("no-home-office") / "site"
    build_site(subject_of(ROOT / "rulesets" / "no-home-office"), out)
    return out


@pytest.fixture(scope="session")
def workplace_noise_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the example from another domain."""
    out = tmp_path_factory.mktemp("workplace-noise") / "site"
    build_site(subject_of(ROOT / "examples" / "rulesets" / "workplace-noise"), out)
    return out
