/** The styles of citation, the default first. */
export const citationStyles = ['author-date', 'note', 'apa'] as const;

export type CitationStyle = (typeof citationStyles)[number];
