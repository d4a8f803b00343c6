/** Whole numbers 0 … 2³²−1 by xoshiro128** (Blackman and Vigna), which passes the usual tests of randomness. */
export function pseudoRandom(seed: number): () => number {
  const state = Uint32Array.of(seed, 0x9e3779b9, Math.imul(seed, 0x85ebca6b), 0xc2b2ae35);
  const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));
  const next = () => {
    const [a, b, c, d] = state as unknown as [number, number, number, number];
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    state.set([a ^ d ^ b, b ^ c ^ a, c ^ a ^ (b << 9), rotate(d ^ b, 11)]);
    return drawn;
  };
  for (let i = 0; i < 64; i++) next();
  return next;
}

/** Numbers of the standard normal distribution (Box and Muller, 1958). */
export function normalNumbers(seed: number): () => number {
  const next = pseudoRandom(seed);
  const share = () => (next() + 0.5) / 2 ** 32;
  return () => Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share());
}

/** Numbers of events of which `mean` are expected, by the products of Knuth. */
export function poissonNumbers(seed: number): (mean: number) => number {
  const next = pseudoRandom(seed);
  return (mean) => {
    let events = 0;
    for (let left = Math.exp(mean); ; events++) {
      left *= (next() + 0.5) / 2 ** 32;
      if (left <= 1) return events;
    }
  };
}
