/** What webpack's loader makes of an icon, for jest, which has no loaders and draws nothing. */
export const size = 16;
export const path = '';
