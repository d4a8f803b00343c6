/** A CSL-JSON date: [[year]], [[year, month]] or [[year, month, day]]; twice for a range. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: boolean;
}

/** A CSL-JSON name: a person in two parts, or a body in one. */
export type CslName =
  { readonly literal: string } | { readonly family: string; readonly given?: string };

/** How a source was read: in the data or original, in a report that quotes it, or only in the Asia Times article. */
export const evidences = ['primary', 'secondary', 'article'] as const;

export type Evidence = (typeof evidences)[number];

/** Editions before 2026.12.0, which workbooks are pinned to, call the last of them "seed". */
export function evidenceWord(word: unknown): unknown {
  return word === 'seed' ? 'article' : word;
}

/** The CSL-JSON types that the citation styles of this folder know. */
export const sourceTypes = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'dataset',
  'hearing',
  'interview',
  'post',
  'post-weblog',
  'report',
  'speech',
  'webpage',
] as const;

/** A source as CSL-JSON 1.0.2 describes it, limited to the fields that the package uses. */
export interface Citable {
  readonly id: string;
  readonly type: (typeof sourceTypes)[number];
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly note?: string;
  readonly custom?: {
    readonly evidence?: Evidence;
    /** Of data that were copied: the licence of the copy. */
    readonly licence?: string;
    /** The title is a description of ours: the source's own is not known. */
    readonly described?: boolean;
    /** Of arithmetic on figures of other sources: their ids, who says them first, then where they were read. */
    readonly inputs?: readonly string[];
  };
}
