// The fan of src/model/uncertainty in C, one thread: the same draws, paths and exact percentiles by
// the same algorithm (blocks, one sweep that counts and collects in windows which the counts so far
// foretell, quickselect), in the form that gcc -O3 -march=native makes the most of.
//
//   gcc -O3 -march=native -o fan fan.c -lm      (doubles as they are: no -ffast-math)
//   fan < question > answer
//
// The question is binary: int32 draws, months, limited, rounds; int32[6][32] direction numbers;
// int32[6] first levels; double[6][2] low and width; double[6][CELLS][4] quantile cubics.
// The answer is text: the milliseconds of each round, then the percentiles of the last month.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BLOCK = 4096, STAGE = 40, PLACES = 2048, TAIL = 224, CELLS = 2 * TAIL + 240, PERCENTILES = 5 };
static const double asked[PERCENTILES] = {.05, .25, .5, .75, .95};

static int32_t draws, months, limited, rounds, directions[6][32], firstLevel[6];
static double low[6], width[6], cubics[6][CELLS][4];
static double bestMonth[1201][PERCENTILES];

static double stock[BLOCK], change[BLOCK], refurb[BLOCK], reserve[BLOCK];
static int32_t place[BLOCK];
static uint32_t counts[STAGE][PLACES];
static uint8_t wanted[STAGE][PLACES];
static uint32_t links[BLOCK];
static double *held[STAGE];
static size_t heldCount[STAGE];
static double *allStock, *allChange, *allRefurb, *allReserve, *members;
static double lowest[1201], highest[1201];
static int windowFrom[STAGE][PERCENTILES], windowTo[STAGE][PERCENTILES];

static double quantile(double (*table)[4], uint32_t level) {
  uint32_t cell = level >> 24;
  double t;
  if (cell >= 8 && cell < 248) {
    t = ((level & 0xffffff) + 0.5) * 0x1p-24;
    cell += TAIL - 8;
  } else {
    int upper = level > 0x80000000u;
    uint32_t v = 2 * (upper ? ~level : level) + 1, octave = 31 - __builtin_clz(v), part = ((v << 3) >> octave) & 7;
    t = v * (8 / (double)(1u << octave)) - (8 + part);
    cell = octave * 8 + part;
    if (upper) cell = CELLS - 1 - cell;
  }
  const double *c = table[cell];
  return ((c[3] * t + c[2]) * t + c[1]) * t + c[0];
}

static void drawInto(int input, int first, int n, double sign, double *sums) {
  uint32_t level = firstLevel[input];
  uint32_t gray = first ^ (first >> 1);
  for (int bit = 0; gray; gray >>= 1, bit++)
    if (gray & 1) level ^= directions[input][bit];
  for (int i = 0; i < n; i++) {
    sums[i] += sign * low[input] + sign * width[input] * quantile(cubics[input], level);
    level ^= directions[input][__builtin_ctz(first + i + 1)];
  }
}

static void begin(int first, int n) {
  memset(stock, 0, sizeof stock), memset(change, 0, sizeof change);
  memset(refurb, 0, sizeof refurb), memset(reserve, 0, sizeof reserve);
  drawInto(0, first, n, 1, stock);
  drawInto(1, first, n, -1, change);
  drawInto(2, first, n, 1, limited ? refurb : change);
  drawInto(3, first, n, 1, change);
  drawInto(4, first, n, 1, change);
  if (limited) drawInto(5, first, n, 1, reserve);
}

static void advance(int n) {
  if (limited)
    for (int i = 0; i < n; i++) {
      double spare = reserve[i] - refurb[i], after = spare > 0 ? spare : 0;
      double closing = stock[i] + (change[i] + (reserve[i] - after));
      reserve[i] = after;
      stock[i] = closing > 0 ? closing : 0;
    }
  else
    for (int i = 0; i < n; i++) {
      double closing = stock[i] + change[i];
      stock[i] = closing > 0 ? closing : 0;
    }
}

// Where a month's stocks go: nothing but the lowest stock to place 0.
typedef struct { double factor, shift; } Sorting;
static Sorting sortingOf(int month, int places) {
  double span = fmax(fmax(highest[month] - lowest[month], highest[month] * 0x1p-20), 0x1p-20);
  double factor = (places - 2) / span;
  return (Sorting){factor, 1 - 0x1p-53 - lowest[month] * factor};
}
static inline int placeOf(Sorting s, double x) { return (int)(x * s.factor + s.shift); }

static void sort(int n, Sorting s) {
  for (int i = 0; i < n; i++) place[i] = placeOf(s, stock[i]);
}

static void tally(int n, int slot) {
  uint32_t *count = counts[slot];
  const uint8_t *want = wanted[slot];
  double *into = held[slot] + heldCount[slot];
  size_t kept = 0;
  for (int i = 0; i < n; i++) {
    int p = place[i];
    count[p]++;
    into[kept] = stock[i];
    kept += want[p];
  }
  heldCount[slot] += kept;
}

static void collect(int n, int slot) {
  const uint8_t *want = wanted[slot];
  double *into = held[slot];
  size_t kept = 0;
  for (int i = 0; i < n; i++) {
    into[kept] = stock[i];
    kept += want[place[i]];
  }
  heldCount[slot] = kept;
}

// Counts the paths in the upper half of a place's word, and leaves the last of them in the lower.
static void linkPaths(int n, uint32_t *words) {
  for (int i = 0; i < n; i++) {
    uint32_t word = words[place[i]];
    links[i] = word;
    words[place[i]] = (word & 0xffff0000) + (0x10000 + i);
  }
}

static double nthSmallest(double *a, long n, long count) {
  long from = 0, to = count - 1;
  while (from < to) {
    double x = a[from], y = a[(from + to) / 2], z = a[to];
    double pivot = fmax(fmin(x, y), fmin(fmax(x, y), z));
    long left = from, right = to;
    while (left <= right) {
      while (a[left] < pivot) left++;
      while (a[right] > pivot) right--;
      if (left <= right) { double t = a[left]; a[left++] = a[right]; a[right--] = t; }
    }
    if (n <= right) to = right;
    else if (n >= left) from = left;
    else break;
  }
  return a[n];
}

// The stocks at ascending ranks. Returns 0 when one of them was not collected.
static int pick(const uint32_t *count, const uint8_t *want, const double *collected, size_t n, Sorting s,
                double lowestStock, const long *ranks, int many, double *picked) {
  static uint16_t number[PLACES];
  static long first[64], next[64];
  long before[64], ends = 0, sum = 0;
  int places[64], p = 0, gathered = 0;
  for (int r = 0; r < many; r++) {
    while (sum + count[p] <= ranks[r]) sum += count[p++];
    places[r] = p, before[r] = sum;
    if (p && !want[p]) return 0;
  }
  for (int r = 0; r < many; r++)
    if (places[r] && !number[places[r]]) {
      number[places[r]] = ++gathered;
      first[gathered] = next[gathered] = ends;
      ends += count[places[r]];
    }
  for (size_t i = 0; i < n; i++) {
    int k = number[placeOf(s, collected[i])];
    if (k) members[next[k]++] = collected[i];
  }
  for (int r = 0; r < many; r++) {
    int k = number[places[r]];
    picked[r] = k ? nthSmallest(members + first[k], ranks[r] - before[r], next[k] - first[k]) : lowestStock;
  }
  for (int r = 0; r < many; r++) number[places[r]] = 0;
  return 1;
}

static int ranksOf(const double *percentiles, int many, int n, long *ranks) {
  int found = 0;
  for (int j = 0; j < many; j++) {
    long k = (long)(percentiles[j] * (n - 1));
    ranks[found++] = k, ranks[found++] = k + 1 < n ? k + 1 : k;
  }
  return found;
}

static void interpolate(const double *percentiles, int many, int n, const double *picked, double *into) {
  for (int j = 0; j < many; j++) {
    double position = percentiles[j] * (n - 1), part = position - (long)position;
    into[j] = picked[2 * j] + part * (picked[2 * j + 1] - picked[2 * j]);
  }
}

// With all paths at hand a percentile's stocks are looked up when the counts are known.
static void smallFan(int n, const double *percentiles, int many, double (*into)[PERCENTILES]) {
  long ranks[64];
  double picked[64];
  int needed = ranksOf(percentiles, many, n, ranks);
  begin(0, n);
  for (int month = 0; month <= months; month++) {
    Sorting s = sortingOf(month, 1024);
    if (month) advance(n);
    sort(n, s);
    uint32_t *words = counts[0];
    memset(words, 0, 1024 * sizeof *words);
    linkPaths(n, words);
    long sum = 0;
    int gathered = 0;
    for (int r = 0, p = 0; r < needed; r++) {
      while (sum + (words[p] >> 16) <= ranks[r]) sum += words[p++] >> 16;
      if (!p) { picked[r] = lowest[month]; continue; }
      long c = words[p] >> 16;
      if (p != gathered) {
        uint32_t word = words[p];
        for (long k = 0; k < c; k++) members[k] = stock[word & 0xffff], word = links[word & 0xffff];
        gathered = p;
      }
      picked[r] = nthSmallest(members, ranks[r] - sum, c);
    }
    interpolate(percentiles, many, n, picked, into[month]);
  }
}

static void want(int slot) {
  memset(wanted[slot], 0, PLACES);
  for (int j = 0; j < PERCENTILES; j++)
    for (int p = windowFrom[slot][j]; p <= windowTo[slot][j]; p++) wanted[slot][p] = 1;
}

// Narrows a month's windows to where the counts of the first draws foretell the percentiles.
static void foretell(int slot, int counted) {
  const uint32_t *count = counts[slot];
  long sum = 0;
  int p = 0;
  for (int edge = 0; edge < 2 * PERCENTILES; edge++) {
    // The windows' ends ascend, as none of so few overlap.
    int j = edge / 2;
    double margin = 1.5 * sqrt(asked[j] * (1 - asked[j]) / counted) + 2.0 / counted;
    double end = edge % 2 ? ceil((asked[j] + margin) * (counted - 1)) : floor((asked[j] - margin) * (counted - 1));
    long rank = end < 0 ? 0 : end > counted - 1 ? counted - 1 : (long)end;
    while (sum + count[p] <= rank) sum += count[p++];
    if (edge % 2) windowTo[slot][j] = p < windowTo[slot][j] ? p : windowTo[slot][j];
    else windowFrom[slot][j] = p > windowFrom[slot][j] ? p : windowFrom[slot][j];
  }
  want(slot);
}

static void largeFan(void) {
  long ranks[64];
  double picked[64];
  int needed = ranksOf(asked, PERCENTILES, draws, ranks);
  for (int from = 0; from <= months; from += STAGE) {
    int end = from + STAGE < months + 1 ? from + STAGE : months + 1;
    for (int month = from; month < end; month++) {
      int slot = month - from;
      memset(counts[slot], 0, sizeof counts[slot]), memset(wanted[slot], 0, PLACES), heldCount[slot] = 0;
      for (int j = 0; j < PERCENTILES; j++) windowFrom[slot][j] = 1, windowTo[slot][j] = PLACES - 1;
    }
    for (int first = 0, forecast = 4 * BLOCK; first < draws; first += BLOCK) {
      if (first == forecast) {
        for (int month = from; month < end; month++) foretell(month - from, first);
        forecast *= 4;
      }
      int n = draws - first < BLOCK ? draws - first : BLOCK;
      size_t bytes = n * sizeof(double);
      if (from == 0) {
        begin(first, n);
        memcpy(allChange + first, change, bytes);
        if (limited) memcpy(allRefurb + first, refurb, bytes);
      } else {
        memcpy(stock, allStock + first, bytes), memcpy(change, allChange + first, bytes);
        if (limited) memcpy(reserve, allReserve + first, bytes), memcpy(refurb, allRefurb + first, bytes);
      }
      for (int month = from; month < end; month++) {
        if (month) advance(n);
        sort(n, sortingOf(month, PLACES));
        tally(n, month - from);
        if (first == 0) foretell(month - from, n), collect(n, month - from);
      }
      memcpy(allStock + first, stock, bytes);
      if (limited) memcpy(allReserve + first, reserve, bytes);
    }
    for (int month = from; month < end; month++) {
      int slot = month - from;
      if (!pick(counts[slot], wanted[slot], held[slot], heldCount[slot], sortingOf(month, PLACES), lowest[month],
                ranks, needed, picked)) {
        fprintf(stderr, "month %d: a percentile is outside its window\n", month);
        exit(2);
      }
      interpolate(asked, PERCENTILES, draws, picked, bestMonth[month]);
    }
  }
}

static void bound(void) {
  lowest[0] = low[0], highest[0] = low[0] + width[0];
  double most[6];
  for (int j = 0; j < 6; j++) most[j] = low[j] + width[j];
  for (int month = 1; month <= months; month++) {
    lowest[month] = fmax(0, lowest[month - 1] + (limited ? 0 : low[2]) + low[3] + low[4] - most[1]);
    highest[month] = fmax(0, highest[month - 1] + most[2] + most[3] + most[4] - low[1]);
  }
}

static double milliseconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void readAll(void *into, size_t bytes) {
  if (fread(into, 1, bytes, stdin) != bytes) fprintf(stderr, "the question is too short\n"), exit(1);
}

int main(void) {
  double ranges[6][2];
  readAll(&draws, 4), readAll(&months, 4), readAll(&limited, 4), readAll(&rounds, 4);
  readAll(directions, sizeof directions), readAll(firstLevel, sizeof firstLevel);
  readAll(ranges, sizeof ranges), readAll(cubics, sizeof cubics);
  for (int j = 0; j < 6; j++) low[j] = ranges[j][0], width[j] = ranges[j][1];
  double **arrays[] = {&allStock, &allChange, &allRefurb, &allReserve, &members};
  for (int k = 0; k < 5; k++) *arrays[k] = malloc((draws + BLOCK) * sizeof(double));
  for (int k = 0; k < STAGE; k++) held[k] = malloc((draws + BLOCK) * sizeof(double));
  for (int round = 0; round < rounds; round++) {
    double start = milliseconds();
    bound();
    if (draws <= BLOCK) {
      smallFan(draws, asked, PERCENTILES, bestMonth);
    } else {
      largeFan();
    }
    printf("%.6f\n", milliseconds() - start);
  }
  for (int j = 0; j < PERCENTILES; j++) printf("%.17g\n", bestMonth[months][j]);
}
