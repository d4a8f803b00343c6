/** A CSL-JSON date: [[year]], [[year, month]] or [[year, month, day]]. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: boolean;
}

/** A CSL-JSON name: a person in two parts, or a body in one. */
export type CslName =
  | { readonly literal: string }
  | { readonly family: string; readonly given?: string };

/** A source as CSL-JSON 1.0.2 describes it, limited to the fields that the package uses. */
export interface Citable {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly note?: string;
}
