import { closing, isGroup, isWord, parseFormula, type Group, type Piece } from './formula-tree';
import { futureFunctionName } from './future-functions';

/**
 * Excel writes a function of an add-in as `_xldudf_` and its name, and turns it back once it has read
 * the add-in's metadata. Without the add-in the stored values show until recalculation.
 */
const addInPrefix = '_xldudf_';

const spillFunction = '_xlfn.ANCHORARRAY';

/** A function of the add-in, as formulas in cells spell it, by its name in files. */
export type AddInFunctions = ReadonlyMap<string, string>;

/** @param names as cells spell them, such as TANKLEDGER */
export function addInFunctions(names: Iterable<string>): AddInFunctions {
  return new Map(Array.from(names, (name) => [inFile(name), name]));
}

/** Whether a file names a function of an add-in so, of this one or another. */
export function isAddInFunction(fileName: string): boolean {
  return /^_xld?udf[_.]/i.test(fileName);
}

/** A formula as files keep it: without "=", newer functions, parameters and spills in their long spelling. */
export function toFileFormula(formula: string, functions: AddInFunctions): string {
  const own = new Set([...functions.values()].map((name) => name.toUpperCase()));
  return write(parseFormula(formula.replace(/^=/, '')), new Set());

  function write(pieces: readonly Piece[], bound: ReadonlySet<string>): string {
    return pieces.reduce<string>((text, piece, i) => {
      if (isGroup(piece)) return text + writeGroup(piece, bound);
      if (piece === '#' && i > 0) return spill(text);
      return text + (isWord(piece) && bound.has(piece.toUpperCase()) ? `_xlpm.${piece}` : piece);
    }, '');
  }

  function writeGroup({ name, open, parts }: Group, bound: ReadonlySet<string>): string {
    const inner = new Set(bound);
    const written = parts.map((part, i) => {
      if (!bindsAt(name, i, parts.length)) return write(part, inner);
      const parameter = write(part, new Set()).trim();
      const optional = /^\[(.*)\]$/.exec(parameter)?.[1];
      inner.add((optional ?? parameter).toUpperCase());
      return optional === undefined ? `_xlpm.${parameter}` : `_xlop.${optional}`;
    });
    return functionName(name, bound) + open + written.join(',') + closing[open];
  }

  function functionName(name: string, bound: ReadonlySet<string>): string {
    if (bound.has(name.toUpperCase())) return `_xlpm.${name}`;
    return own.has(name.toUpperCase()) ? inFile(name) : futureFunctionName(name);
  }
}

/** The formula as a cell shows it, with "=", from how a file keeps it. */
export function fromFileFormula(formula: string, functions: AddInFunctions): string {
  return `=${write(parseFormula(formula))}`;

  function write(pieces: readonly Piece[]): string {
    return pieces
      .map((piece) =>
        isGroup(piece) ? writeGroup(piece) : isWord(piece) ? plainWord(piece) : piece,
      )
      .join('');
  }

  function writeGroup({ name, open, parts }: Group): string {
    const written = parts.map(write).join(',');
    if (name === spillFunction) return `${written}#`;
    return plainWord(name) + open + written + closing[open];
  }

  function plainWord(word: string): string {
    if (word.startsWith('_xlop.')) return `[${word.slice('_xlop.'.length)}]`;
    const ours =
      word.startsWith(addInPrefix) &&
      functions.get(addInPrefix + word.slice(addInPrefix.length).toUpperCase());
    return ours || word.replace(/^_xl(?:fn\._xlws|fn|pm)\./, '');
  }
}

function inFile(name: string): string {
  return addInPrefix + name.toUpperCase();
}

/** LET names every other part but the last, LAMBDA every part but the last. */
function bindsAt(name: string, index: number, count: number): boolean {
  if (index === count - 1) return false;
  const upper = name.toUpperCase();
  return upper === 'LAMBDA' || (upper === 'LET' && index % 2 === 0);
}

/** Puts the reference at the end of the text, with its sheet, into the function that stands for `#` in files. */
function spill(text: string): string {
  return text.replace(
    /(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?[\p{L}\p{N}_.$\\]+$/u,
    `${spillFunction}($&)`,
  );
}
