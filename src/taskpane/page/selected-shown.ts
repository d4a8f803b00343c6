/** Raised when there is something to see of a cell that was just selected. */
export const selectedShown = 'tankstock-selected';
