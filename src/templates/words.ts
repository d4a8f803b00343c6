import { f, type Formula, type FormulaPart } from './formula';

// Date codes of TEXT are those of the user's language, so months are taken from a list.
const months =
  '{"January";"February";"March";"April";"May";"June";"July";"August";"September";"October";"November";"December"}';

/** A month in words: "October 2026". @param date a formula that gives a date */
export function monthInWords(date: FormulaPart): Formula {
  return f`INDEX(${months},MONTH(${date}))&" "&YEAR(${date})`;
}

/** A number with the user's own separators: "1,000". */
export function numberInWords(value: FormulaPart, decimals = 0): Formula {
  return f`FIXED(${value},${decimals})`;
}

/** A month from a number of months after the first: the month in which the crossing falls. */
export function monthOf(first: FormulaPart, months: FormulaPart): Formula {
  return f`EDATE(${first},MAX(1,ROUNDUP(${months},0))-1)`;
}

/** The first lines of every front's note. */
export const colorsNote =
  'Blue on yellow: yours to change. Green: from the reference edition. Black: formulas.';
