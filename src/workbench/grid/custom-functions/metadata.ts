/** A parameter in functions.json. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: 'boolean' | 'number' | 'string' | 'any';
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A function in functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: Readonly<Record<string, boolean>>;
}

/** The whole functions.json, as Excel reads it. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  /** Whether Excel errors reach parameters of type `any`. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** Options that the stand-in runs as Excel does. */
const KNOWN_OPTIONS = ['cancelable', 'stream', 'requiresAddress', 'requiresStreamAddress'];

/**
 * Checks a functions.json. Throws an error that names the function and what is wrong: its rules are
 * Excel's (Office Add-ins docs: Custom functions naming; Manually create JSON metadata).
 */
export function checkMetadata(value: unknown): FunctionsMetadata {
  const functions = record(value)?.['functions'];
  if (!Array.isArray(functions)) throw new Error('functions.json has no list "functions".');
  functions.forEach(checkFunction);
  return value as FunctionsMetadata;
}

function checkFunction(value: unknown, index: number): void {
  const entry = record(value);
  const name = entry?.['name'];
  if (typeof name !== 'string' || !/^\p{L}[\p{L}\d_.]{2,}$/u.test(name)) {
    throw new Error(`functions.json: function ${index + 1} has no usable name.`);
  }
  if (typeof entry?.['id'] !== 'string' || !/^[A-Z0-9._]+$/i.test(entry['id'])) {
    throw new Error(`functions.json: ${name} has no usable id.`);
  }
  if (!Array.isArray(entry['parameters'])) {
    throw new Error(`functions.json: ${name} has no list "parameters".`);
  }
  for (const [option, on] of Object.entries(record(entry['options']) ?? {})) {
    if (on && !KNOWN_OPTIONS.includes(option)) {
      throw new Error(`functions.json: the stand-in for Excel has no option ${option} (${name}).`);
    }
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
}
