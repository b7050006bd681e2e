/* The operations of a plan over a block of rows, one bit a row: comparisons and Kleene's connectives.
 *
 * A condition has two planes of bits: where it is certain, and where it is possible. The rows are taken in parts of
 * some thousands, so that what one operation leaves for the next stays in the nearest memory. Bits past the last row
 * may be anything. native.py writes the operations down and holds them against the memory they are given; nothing is
 * checked here.
 */

#include <stdint.h>
#include <string.h>

#if defined(_WIN32)
#define PUBLIC __declspec(dllexport)
#else
#define PUBLIC __attribute__((visibility("default")))
#endif

#define VERSION 2 /* of the operations: one more whenever native.py and this file change together */
#define ROWS_OF_PART 2048
#define BYTES_OF_PART (ROWS_OF_PART / 8)

/* INVARIANT: the numbers are those of native.py. */
enum operation { COMPARE, ALL, ANY, NOT, OUTCOME };
enum relation { AT_LEAST, MORE_THAN, EQUAL };
enum type { UNKNOWN, INT8, INT16, INT32, FLOAT64 };

typedef struct {
    const void *values;
    const uint8_t *known;
    int64_t type;
} Column;

typedef struct {
    uint8_t *certain;
    uint8_t *possible;
} Planes;

/* Where planes lie: those that are kept in ``kept``, the others, which live for one part only, in ``passing``. */
typedef struct {
    uint8_t *kept;
    uint8_t *passing;
    int64_t bytes_of_plane;
    int64_t first_byte;
} Memory;

/* A slot that is not negative is kept; the others count down from -1. */
static inline Planes planes_at(const Memory *memory, int32_t slot)
{
    Planes planes;
    if (slot >= 0) {
        planes.certain = memory->kept + 2 * slot * memory->bytes_of_plane + memory->first_byte;
        planes.possible = planes.certain + memory->bytes_of_plane;
    } else {
        planes.certain = memory->passing + 2 * (int64_t)(-1 - slot) * BYTES_OF_PART;
        planes.possible = planes.certain + BYTES_OF_PART;
    }
    return planes;
}

/* ---------------------------------------------------- sixty-four truths, each 0xFF or 0, to as many bits */

static inline void pack_plain(const uint8_t *truths, uint8_t *bits)
{
    /* Of the first truth of eight its lowest bit is taken, of the next one the second; their sum has them all. */
    static const uint8_t bit_of_each[8] = {1, 2, 4, 8, 16, 32, 64, 128};
    uint64_t taken, eight;
    memcpy(&taken, bit_of_each, 8);
    for (int byte = 0; byte < 8; byte++) {
        memcpy(&eight, truths + 8 * byte, 8);
        bits[byte] = (uint8_t)(((eight & taken) * UINT64_C(0x0101010101010101)) >> 56);
    }
}

#define DEFINE_COMPARE(NAME, TYPE, RELATION, TARGET, PACK)                                                    \
    TARGET static void NAME(const TYPE *values, TYPE number, int64_t rows, uint8_t *bits)                     \
    {                                                                                                         \
        uint8_t truths[64];                                                                                   \
        int64_t row = 0;                                                                                      \
        for (; row + 64 <= rows; row += 64) {                                                                 \
            for (int place = 0; place < 64; place++)                                                          \
                truths[place] = values[row + place] RELATION number ? 0xFF : 0;                               \
            PACK(truths, bits + row / 8);                                                                     \
        }                                                                                                     \
        if (row < rows) {                                                                                     \
            uint8_t last[8];                                                                                  \
            memset(truths, 0, sizeof truths);                                                                 \
            for (int64_t place = 0; place < rows - row; place++)                                              \
                truths[place] = values[row + place] RELATION number ? 0xFF : 0;                               \
            PACK(truths, last);                                                                               \
            memcpy(bits + row / 8, last, (size_t)((rows - row + 7) / 8));                                     \
        }                                                                                                     \
    }

/* One way of comparing: the same loops, made for the instructions of one kind of processor. */
#define DEFINE_WAY(WAY, TARGET, PACK)                                                                         \
    DEFINE_COMPARE(int8_at_least_##WAY, int8_t, >=, TARGET, PACK)                                             \
    DEFINE_COMPARE(int8_equal_##WAY, int8_t, ==, TARGET, PACK)                                                \
    DEFINE_COMPARE(int16_at_least_##WAY, int16_t, >=, TARGET, PACK)                                           \
    DEFINE_COMPARE(int16_equal_##WAY, int16_t, ==, TARGET, PACK)                                              \
    DEFINE_COMPARE(int32_at_least_##WAY, int32_t, >=, TARGET, PACK)                                           \
    DEFINE_COMPARE(int32_equal_##WAY, int32_t, ==, TARGET, PACK)                                              \
    DEFINE_COMPARE(float64_at_least_##WAY, double, >=, TARGET, PACK)                                          \
    DEFINE_COMPARE(float64_more_than_##WAY, double, >, TARGET, PACK)                                          \
    DEFINE_COMPARE(float64_equal_##WAY, double, ==, TARGET, PACK)                                             \
                                                                                                              \
    static void compare_##WAY(                                                                                \
        int64_t type, int32_t relation, const void *values, int64_t first, double number, int64_t rows,       \
        uint8_t *bits)                                                                                        \
    {                                                                                                         \
        switch (type) {                                                                                       \
        case INT8: /* native.py never asks whether a whole number is more than something */                   \
            (relation == EQUAL ? int8_equal_##WAY : int8_at_least_##WAY)(                                     \
                (const int8_t *)values + first, (int8_t)number, rows, bits);                                  \
            break;                                                                                            \
        case INT16:                                                                                           \
            (relation == EQUAL ? int16_equal_##WAY : int16_at_least_##WAY)(                                   \
                (const int16_t *)values + first, (int16_t)number, rows, bits);                                \
            break;                                                                                            \
        case INT32:                                                                                           \
            (relation == EQUAL ? int32_equal_##WAY : int32_at_least_##WAY)(                                   \
                (const int32_t *)values + first, (int32_t)number, rows, bits);                                \
            break;                                                                                            \
        default:                                                                                              \
            (relation == EQUAL       ? float64_equal_##WAY                                                    \
             : relation == MORE_THAN ? float64_more_than_##WAY                                                \
                                     : float64_at_least_##WAY)(                                               \
                (const double *)values + first, number, rows, bits);                                          \
        }                                                                                                     \
    }

typedef void (*Compare)(int64_t, int32_t, const void *, int64_t, double, int64_t, uint8_t *);

DEFINE_WAY(plain, , pack_plain)

#if defined(__GNUC__) && defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl")))

AVX2 static inline void pack_avx2(const uint8_t *truths, uint8_t *bits)
{
    const uint32_t low = (uint32_t)_mm256_movemask_epi8(_mm256_loadu_si256((const __m256i *)truths));
    const uint32_t high = (uint32_t)_mm256_movemask_epi8(_mm256_loadu_si256((const __m256i *)(truths + 32)));
    memcpy(bits, &low, 4);
    memcpy(bits + 4, &high, 4);
}

AVX512 static inline void pack_avx512(const uint8_t *truths, uint8_t *bits)
{
    const uint64_t all = _mm512_movepi8_mask(_mm512_loadu_si512(truths));
    memcpy(bits, &all, 8);
}

DEFINE_WAY(avx2, AVX2, pack_avx2)
DEFINE_WAY(avx512, AVX512, pack_avx512)

static const Compare ways[] = {compare_plain, compare_avx2, compare_avx512};

/* How many of the ways this processor can go. */
PUBLIC int32_t riskengine_ways(void)
{
    if (!__builtin_cpu_supports("avx2"))
        return 1;
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                   __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
               ? 3
               : 2;
}

#else

static const Compare ways[] = {compare_plain};

PUBLIC int32_t riskengine_ways(void)
{
    return 1;
}

#endif

/* ------------------------------------------------------------------------------------ operations */

static void mark_unknown(Planes into, int64_t bytes)
{
    memset(into.certain, 0, (size_t)bytes);
    memset(into.possible, 0xFF, (size_t)bytes);
}

/* Turns the truth of a comparison, in the plane of what is certain, into both planes. */
static void restrict_to_known(Planes into, const uint8_t *known, uint8_t flip, int64_t bytes)
{
    for (int64_t byte = 0; byte < bytes; byte++) {
        uint8_t true_here = into.certain[byte] ^ flip;
        into.certain[byte] = true_here & known[byte];
        into.possible[byte] = true_here | (uint8_t)~known[byte];
    }
}

static void both_and(Planes into, Planes first, Planes second, int64_t bytes)
{
    for (int64_t byte = 0; byte < bytes; byte++)
        into.certain[byte] = first.certain[byte] & second.certain[byte];
    for (int64_t byte = 0; byte < bytes; byte++)
        into.possible[byte] = first.possible[byte] & second.possible[byte];
}

static void both_or(Planes into, Planes first, Planes second, int64_t bytes)
{
    for (int64_t byte = 0; byte < bytes; byte++)
        into.certain[byte] = first.certain[byte] | second.certain[byte];
    for (int64_t byte = 0; byte < bytes; byte++)
        into.possible[byte] = first.possible[byte] | second.possible[byte];
}

static void opposite(Planes into, Planes of, int64_t bytes)
{
    for (int64_t byte = 0; byte < bytes; byte++)
        into.certain[byte] = (uint8_t)~of.possible[byte];
    for (int64_t byte = 0; byte < bytes; byte++)
        into.possible[byte] = (uint8_t)~of.certain[byte];
}

/* Leaves where a condition is established, and where it is undetermined. */
static void outcome(Planes into, Planes of, int64_t bytes)
{
    memcpy(into.certain, of.certain, (size_t)bytes);
    for (int64_t byte = 0; byte < bytes; byte++)
        into.possible[byte] = of.certain[byte] ^ of.possible[byte];
}

/* Carries out operations over all rows.
 *
 * An operation is written as
 *     COMPARE into column relation flip number    flip: 0, or 0xFF for the opposite; number: its position in numbers
 *     ALL into count slot...
 *     ANY into count slot...                      count: two or more
 *     NOT into slot
 *     OUTCOME into slot
 * ``passing`` has room for one part of every slot that is not kept. ``way`` is below riskengine_ways(); the last is
 * the fastest, and all leave the same.
 */
PUBLIC void riskengine_run(
    int32_t way, const int32_t *operations, int64_t length, const Column *columns, const double *numbers,
    uint8_t *kept, uint8_t *passing, int64_t rows)
{
    const Compare compare = ways[way];
    Memory memory = {kept, passing, (rows + 7) / 8, 0};
    for (int64_t first = 0; first < rows; first += ROWS_OF_PART) {
        const int64_t here = rows - first < ROWS_OF_PART ? rows - first : ROWS_OF_PART;
        const int64_t bytes = (here + 7) / 8;
        memory.first_byte = first / 8;
        const int32_t *at = operations;
        while (at < operations + length) {
            const Planes into = planes_at(&memory, at[1]);
            switch (at[0]) {
            case COMPARE: {
                const Column *column = columns + at[2];
                if (column->type == UNKNOWN) {
                    mark_unknown(into, bytes);
                } else {
                    compare(column->type, at[3], column->values, first, numbers[at[5]], here, into.certain);
                    restrict_to_known(into, column->known + memory.first_byte, (uint8_t)at[4], bytes);
                }
                at += 6;
                break;
            }
            case ALL:
            case ANY: {
                void (*combine)(Planes, Planes, Planes, int64_t) = at[0] == ALL ? both_and : both_or;
                combine(into, planes_at(&memory, at[3]), planes_at(&memory, at[4]), bytes);
                for (int32_t more = 2; more < at[2]; more++)
                    combine(into, into, planes_at(&memory, at[3 + more]), bytes);
                at += 3 + at[2];
                break;
            }
            case NOT:
                opposite(into, planes_at(&memory, at[2]), bytes);
                at += 3;
                break;
            default:
                outcome(into, planes_at(&memory, at[2]), bytes);
                at += 3;
            }
        }
    }
}

/* ------------------------------------------------------------------------------------ where truths are set */

#if defined(_MSC_VER)
#include <intrin.h>
static inline int lowest_bit(uint64_t bits)
{
    unsigned long place;
    _BitScanForward64(&place, bits);
    return (int)place;
}
#else
static inline int lowest_bit(uint64_t bits)
{
    return __builtin_ctzll(bits);
}
#endif

/* Turns sixty-four words of sixty-four bits: bit b of word w becomes bit w of word b, by exchanging ever smaller squares. */
static void transpose(uint64_t *words)
{
    uint64_t without = UINT64_C(0x00000000FFFFFFFF);
    for (int size = 32; size != 0; size >>= 1, without ^= without << size)
        for (int word = 0; word < 64; word = ((word | size) + 1) & ~size) {
            const uint64_t exchanged = ((words[word] >> size) ^ words[word | size]) & without;
            words[word | size] ^= exchanged;
            words[word] ^= exchanged << size;
        }
}

/* The bits of a truth for sixty-four rows or the fewer that are left. */
static inline uint64_t word_at(const uint8_t *truth, int64_t first, int64_t rows)
{
    const int64_t left = rows - first;
    uint64_t word = 0;
    if (left >= 64) {
        memcpy(&word, truth + first / 8, 8);
        return word;
    }
    memcpy(&word, truth + first / 8, (size_t)((left + 7) / 8));
    return word & ((UINT64_C(1) << left) - 1);
}

/* Writes down where any of ``count`` truths is set, row by row: the rows, and the positions among the truths.
 *
 * The truths lie one after the other; ``turned`` has room for a word of each, and for whole sixty-fours of them.
 * Returns how many places there are.
 */
PUBLIC int64_t riskengine_places(
    const uint8_t *truths, int64_t count, int64_t rows, uint64_t *turned, int32_t *row_of, int64_t *position_of)
{
    const int64_t bytes = (rows + 7) / 8;
    int64_t found = 0;
    for (int64_t first = 0; first < rows; first += 64) {
        const int64_t here = rows - first < 64 ? rows - first : 64;
        for (int64_t of = 0; of < count; of += 64) {
            for (int64_t truth = 0; truth < 64; truth++)
                turned[of + truth] = of + truth < count ? word_at(truths + (of + truth) * bytes, first, rows) : 0;
            transpose(turned + of);
        }
        for (int64_t row = 0; row < here; row++)
            for (int64_t of = 0; of < count; of += 64)
                for (uint64_t bits = turned[of + row]; bits != 0; bits &= bits - 1) {
                    row_of[found] = (int32_t)(first + row);
                    position_of[found++] = of + lowest_bit(bits);
                }
    }
    return found;
}

PUBLIC int32_t riskengine_version(void)
{
    return VERSION;
}
