let spell = (formula: string) => formula;

/** From now on formulas are shown as they are typed on this computer. */
export function setSpelling(known: (formula: string) => string): void {
  spell = known;
}

/** A formula as a person types it here; what is entered by us stays in English. */
export const spelled = (formula: string): string => spell(formula);
