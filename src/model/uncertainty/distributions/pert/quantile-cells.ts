// The cells of a quantile table between 0 and 1: equal ones in the middle and, where quantiles bend
// sharply, towards 0 and 1, ones that halve with every octave, so that the rarest draws are right
// as well.

/** Equal cells, if there were no tails: so many that the cell is a level's first 8 bits. */
export const middleCells = 256;
/** Where the tails begin, in middle cells from either end: at 1/32 and 31/32. */
export const tailEnd = 8;
export const cellsPerOctave = 8;
/** The octaves of 2 · level + 1 below 2³³/32. */
export const octaves = 28;
export const tailCells = octaves * cellsPerOctave;
export const cells = tailCells + (middleCells - 2 * tailEnd) + tailCells;
