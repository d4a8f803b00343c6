/** The furthest month that anything is projected to: a hundred years. */
export const furthestMonth = 1200;
