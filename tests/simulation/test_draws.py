from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest

from riskengine.simulation.draws import chosen, draws, limits, positions_among, scores


def test_the_same_names_draw_the_same_numbers_and_others_draw_others() -> None:
    first = draws(1, "employee", 0, "fact a", 1000)
    assert np.array_equal(first, draws(1, "employee", 0, "fact a", 1000))
    for other in (
        draws(2, "employee", 0, "fact a", 1000),
        draws(1, "organisation", 0, "fact a", 1000),
        draws(1, "employee", 1, "fact a", 1000),
        draws(1, "employee", 0, "fact b", 1000),
    ):
        assert np.mean(first == other) < 0.01


@pytest.mark.parametrize("rows", [1, 2, 3, 4, 5, 999])
def test_fewer_people_are_the_first_of_more(rows: int) -> None:
    assert np.array_equal(draws(7, "employee", 3, "fact a", rows), draws(7, "employee", 3, "fact a", 1000)[:rows])


def test_the_numbers_of_a_seed_never_change() -> None:
    # If this fails, every file that anyone made by a seed can no longer be made again.
    assert draws(1, "employee", 0, "fact isolation.ucla3", 6).tolist() == PINNED


PINNED = [48446, 34566, 16148, 5024, 29878, 22073]


def test_scores_are_normal() -> None:
    drawn = scores(draws(1, "employee", 0, "fact a", 60_000))
    assert abs(drawn.mean()) < 0.02
    assert abs(drawn.std() - 1) < 0.01
    assert abs(np.mean(drawn < 1) - NormalDist().cdf(1)) < 0.01


def test_a_share_is_chosen() -> None:
    drawn = draws(1, "employee", 0, "fact a", 60_000)
    assert abs(chosen(drawn, 0.2).mean() - 0.2) < 0.01
    assert not chosen(drawn, 0).any()
    assert chosen(drawn, 1).all()


def test_limits_part_people_in_groups_of_the_sizes_asked_for() -> None:
    shares = (0.5, 0.0, 0.3, 0.2)
    positions = positions_among(scores(draws(1, "employee", 0, "fact a", 60_000)), limits(shares))
    assert [abs(np.mean(positions == place) - share) < 0.01 for place, share in enumerate(shares)] == [True] * 4
    assert not np.any(positions == 1)


def test_a_search_and_a_count_find_the_same_positions() -> None:
    scored = scores(draws(1, "employee", 0, "fact a", 5000))
    many = limits(tuple([1 / 40] * 40))
    found = positions_among(scored, many)
    counted = sum(scored >= limit for limit in many)
    assert np.array_equal(found, counted)
    assert np.array_equal(positions_among(scored, many[:10]), np.searchsorted(many[:10], scored, side="right"))


def test_nobody_falls_outside_shares_of_nought_or_all() -> None:
    scored = scores(np.arange(65536, dtype=np.uint16))
    assert set(positions_among(scored, limits((0.0, 1.0)))) == {1}
    assert set(positions_among(scored, limits((1.0, 0.0)))) == {0}
