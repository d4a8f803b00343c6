/** What Excel says of a call: it names the cell where the functions.json that it has asks for that. */
export interface NamedCall {
  readonly address?: string;
  readonly functionName?: string;
}

/** Whoever hears what each call comes to: a value, cells, or an error. */
export const callListener: { ended?: (call: NamedCall, outcome: unknown) => void } = {};
