/** Cells that a formula names. The layout gives them their address. */
export abstract class Named {
  /** Keeps other objects from passing for one. */
  protected readonly isNamed = true;
}

/** A figure of the reference edition, as a formula asks for it. */
export interface FigureInUse {
  readonly key: string;
  /** Of TANKREF: best when left out. */
  readonly field?: string;
}

/** A formula whose cells are named, not addressed. Its text begins without the equals sign. */
export class Formula {
  constructor(
    readonly parts: readonly (string | Named)[],
    /** The figures it asks for, in their order. */
    readonly figures: readonly FigureInUse[] = [],
  ) {}

  /** Whether it is one figure and nothing else. */
  get isFigure(): boolean {
    return this.parts.length === 1 && this.figures.length === 1;
  }

  /** Whether it is worked out of figures alone, and of no cell. */
  get isOfFigures(): boolean {
    return this.figures.length > 0 && this.parts.every((part) => typeof part === 'string');
  }
}

/**
 * A sentence that leads to the sheet of that name, and says itself that the sheet must be there: of what
 * could tell, INDIRECT is volatile, and SHEET is not known to follow a sheet that is added.
 */
export class Link extends Formula {
  constructor(sheet: string, sentence: string) {
    super([`HYPERLINK("#'${sheet}'!A1","${sentence}")`]);
  }
}

/** What may stand between the texts of a formula. */
export type FormulaPart = string | number | Named | Formula;

/** Writes a formula: f`TANKMONTHS(${start},${losses},${refurbished},0,0)`. */
export function f(texts: TemplateStringsArray, ...parts: readonly FormulaPart[]): Formula {
  const joined: (string | Named)[] = [texts[0] ?? ''];
  const figures: FigureInUse[] = [];
  parts.forEach((part, i) => {
    if (part instanceof Formula) {
      joined.push(...part.parts);
      figures.push(...part.figures);
    } else {
      joined.push(part instanceof Named ? part : String(part));
    }
    joined.push(texts[i + 1] ?? '');
  });
  return new Formula(
    joined.filter((part) => part !== ''),
    figures,
  );
}

/** A figure of the edition. @param field of TANKREF; best when left out */
export function figure(key: string, field?: string): Formula {
  const call = field === undefined ? `TANKREF("${key}")` : `TANKREF("${key}","${field}")`;
  return new Formula([call], [field === undefined ? { key } : { key, field }]);
}

/** The citation of a figure's source, or of a source by its own id. */
export function citation(key: string): Formula {
  return new Formula([`TANKCITE("${key}")`]);
}

/** Formulas behind each other, with a text between them. */
export function joined(formulas: readonly FormulaPart[], between: string): Formula {
  return formulas.reduce<Formula>(
    (whole, part, i) => (i === 0 ? f`${part}` : f`${whole}${between}${part}`),
    new Formula([]),
  );
}
