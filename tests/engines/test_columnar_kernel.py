"""The kernel in C leaves what numpy does: in each of its ways of comparing, for every type and number of rows."""

import shutil
import subprocess

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riskengine.engines.columnar import (
    Block,
    NumberColumn,
    PreparedColumnar,
    bits,
    block_of_profiles,
    native,
    pack,
    unpack,
)
from riskengine.engines.columnar.native import KERNEL, LIBRARY, Kernel
from riskengine.language import ConditionText, NumberType, Scope, parse_condition
from tests.engines.test_columnar import DAYS
from tests.generated import make_fact, make_rule, make_ruleset, profiles, rulesets

COMPILER = shutil.which("cc")
WAYS = [] if KERNEL is None else list(KERNEL.ways())
ROWS = [1, 7, 8, 9, 63, 64, 65, 2047, 2048, 2049, 4160]
"""On both sides of a byte, a word, and a part of the kernel's."""


def bits_of(ruleset, block, kernel):
    found = PreparedColumnar(ruleset, kernel).outcomes_of_block(block)
    return {
        name: [unpack(bits, block.length).tolist() for bits in (one.established, one.undetermined, one.applies)]
        for outcomes in (found.rules, found.unsuitable)
        for name, one in outcomes.items()
    }


@pytest.mark.skipif(COMPILER is None, reason="there is no C compiler to build the kernel with")
def test_the_kernel_is_built_where_there_is_a_compiler_and_taken_where_it_is_built():
    assert KERNEL is not None
    assert KERNEL.way == len(WAYS) - 1


@settings(deadline=None)
@given(st.integers(1, 200), st.integers(0, 140), st.floats(0, 1), st.integers(0, 2**32))
def test_set_places_are_found_as_numpy_finds_them(count, length, share, seed):
    random = np.random.default_rng(seed)
    # Bits past the last row may be anything, and are here.
    truths = [np.packbits(random.random((length + 7) // 8 * 8) < share, bitorder="little") for _ in range(count)]
    rows, positions = native.set_places(truths, length)
    other_rows, other_positions = bits.set_places(truths, length)
    assert rows.tolist() == other_rows.tolist()
    assert positions.tolist() == other_positions.tolist()
    assert (rows.dtype, positions.dtype) == (other_rows.dtype, other_positions.dtype)


@pytest.mark.parametrize("kernel", WAYS, ids=lambda kernel: f"way {kernel.way}")
@settings(max_examples=60, deadline=None)
@given(
    ruleset=rulesets(max_rules=6), rows=st.lists(profiles(DAYS), min_size=1, max_size=20), count=st.sampled_from(ROWS)
)
def test_generated_rulesets_come_out_as_with_numpy(kernel, ruleset, rows, count):
    block = block_of_profiles((rows * count)[:count], ruleset)
    assert bits_of(ruleset, block, kernel) == bits_of(ruleset, block, None)


def compared(type_, numbers):
    """Return a ruleset of a rule for each relation and number."""
    scope = Scope({"count.one": type_}, {}, frozenset(), frozenset())
    rules = []
    for number in numbers:
        for relation in ("<", "<=", ">", ">=", "==", "!="):
            condition, problems = parse_condition(ConditionText.of(f"count.one {relation} {number!r}"), scope)
            assert condition is not None, problems
            rules.append(make_rule(f"GEN-{len(rules):03}", condition))
    ruleset = make_ruleset(rules)
    object.__setattr__(ruleset, "facts", {"count.one": make_fact("count.one", type_)})
    return ruleset


@pytest.mark.parametrize("kernel", WAYS, ids=lambda kernel: f"way {kernel.way}")
@pytest.mark.parametrize("count", [5, 64, 2051])
@pytest.mark.parametrize("dtype", [np.int8, np.int16, np.int32, np.int64, np.uint8, np.float32, np.float64])
@pytest.mark.parametrize("integer", [True, False], ids=["whole", "any number"])
def test_every_type_is_compared_with_numbers_within_it_and_beyond(kernel, count, dtype, integer):
    numbers = [-129, -128, 0, 3, 127, 128, 255, 32_768, 2_147_483_648]
    ruleset = compared(NumberType(-3e9, 3e9, None, integer=integer), numbers if integer else [*numbers, 2.5, -0.25])
    random = np.random.default_rng(count)
    edges = [value for value in (*numbers, 2, 4, 126) if dtype(value) == value] if np.dtype(dtype).kind == "f" else [
        value for value in (*numbers, 2, 4, 126) if np.iinfo(dtype).min <= value <= np.iinfo(dtype).max
    ]  # fmt: skip
    values = random.choice(np.array(edges, dtype=dtype), count)
    block = Block(count, {"count.one": NumberColumn(values, pack(random.random(count) < 0.8))}, 20_000)
    assert bits_of(ruleset, block, kernel) == bits_of(ruleset, block, None)


@pytest.mark.parametrize("kernel", WAYS, ids=lambda kernel: f"way {kernel.way}")
def test_what_stands_where_nothing_is_known_is_never_asked(kernel):
    ruleset = compared(NumberType(-20, 20, None, integer=False), [-10, 0, 10])
    values = np.array([np.nan, np.inf, -np.inf, 1e300, -0.0, 0.0, 5.0] * 11)
    known = pack(np.arange(77) % 7 >= 4)
    block = Block(77, {"count.one": NumberColumn(values, known)}, 20_000)
    found = bits_of(ruleset, block, kernel)
    assert found == bits_of(ruleset, block, None)
    assert all((np.array(undetermined) == (np.arange(77) % 7 < 4)).all() for _, undetermined, _ in found.values())


def test_parts_of_arrays_are_compared_as_they_are():
    ruleset = compared(NumberType(0, 100, None, integer=True), [50])
    values = np.arange(0, 100, dtype=np.int8).repeat(2)[::2]
    block = Block(100, {"count.one": NumberColumn(values, np.full(26, 0xFF, np.uint8)[::2])}, 20_000)
    assert not values.flags.c_contiguous
    assert bits_of(ruleset, block, KERNEL)["GEN-003"][0] == [value >= 50 for value in range(100)]


def test_no_rows_are_no_trouble():
    ruleset = compared(NumberType(0, 100, None, integer=True), [50])
    assert bits_of(ruleset, Block(0, {}, 20_000), KERNEL)["GEN-003"] == [[], [], []]


def test_without_its_file_there_is_no_kernel(tmp_path):
    assert Kernel.load(tmp_path / LIBRARY.name) is None
    (tmp_path / LIBRARY.name).write_bytes(b"not a library")
    assert Kernel.load(tmp_path / LIBRARY.name) is None


@pytest.mark.skipif(COMPILER is None, reason="there is no C compiler to build another kernel with")
@pytest.mark.parametrize(
    "source",
    [
        "int riskengine_version(void) { return 0; } int riskengine_ways(void) { return 1; }",
        "int somebody_elses(void) { return 1; }",
    ],
    ids=["another version", "another library"],
)
def test_a_kernel_for_other_operations_is_not_taken(tmp_path, source):
    (tmp_path / "other.c").write_text(source, encoding="utf-8")
    made = tmp_path / LIBRARY.name
    subprocess.run([COMPILER, "-shared", "-fPIC", "-o", made, tmp_path / "other.c"], check=True)
    assert Kernel.load(made) is None


@pytest.mark.skipif(COMPILER is None, reason="there is no C compiler to look through the kernel with")
def test_the_kernel_stays_within_the_memory_it_is_given(tmp_path):
    """Built with the compiler's own watch over memory and undefined behaviour, over rows of every awkward number."""
    check = tmp_path / "check.c"
    check.write_text(
        f'#include "{LIBRARY.with_name("kernel.c")}"\n'
        """
        #include <stdlib.h>
        int main(void)
        {
            static const int64_t sizes[] = {1, 2, 4, 8};
            for (int64_t rows = 1; rows < 4200; rows += rows < 130 ? 1 : 97)
                for (int32_t way = 0; way < riskengine_ways(); way++)
                    for (int64_t type = INT8; type <= FLOAT64; type++) {
                        const size_t bytes = (size_t)((rows + 7) / 8);
                        void *values = calloc((size_t)rows, (size_t)sizes[type - INT8]);
                        uint8_t *known = malloc(bytes), *kept = malloc(bytes * 4), *passing = malloc(BYTES_OF_PART * 4);
                        memset(known, 0xFF, bytes);
                        const Column columns[] = {{values, known, type}, {NULL, NULL, UNKNOWN}};
                        const double numbers[] = {0, 1};
                        const int32_t operations[] = {
                            COMPARE, -1, 0, AT_LEAST, 0, 0, COMPARE, -2, 1, EQUAL, 0xFF, 1,
                            ANY, 1, 2, -1, -2, NOT, -2, 1, ALL, -1, 3, 1, 1, 1, OUTCOME, 0, -1};
                        riskengine_run(way, operations, sizeof operations / 4, columns, numbers, kept, passing, rows);
                        for (int64_t row = 0; row < rows; row++) {
                            const int established = kept[row / 8] >> (row % 8) & 1;
                            const int undetermined = kept[bytes + (size_t)row / 8] >> (row % 8) & 1;
                            if (!established || undetermined)
                                return 1;
                        }
                        free(values), free(known), free(kept), free(passing);
                    }
            return 0;
        }
        """,
        encoding="utf-8",
    )
    program = tmp_path / "check"
    watch = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
    strict = ["-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]
    built = subprocess.run(
        [COMPILER, "-O2", "-g", *strict, *watch, "-o", program, check], check=False, capture_output=True, text=True
    )
    if "cannot find" in built.stderr:
        pytest.skip("the compiler comes without its sanitizers")
    assert built.returncode == 0, built.stderr
    ran = subprocess.run([program], check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
