import { isIsoDay } from '../iso-date';

/** What the codes of a date pattern stand for; the standard takes those of Python's strptime. */
const codes: Readonly<Record<string, string>> = {
  Y: '(?<year>\\d{4})',
  y: '(?<shortYear>\\d{2})',
  m: '(?<month>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  b: '(?<monthName>\\p{L}{3})',
  B: '(?<monthName>\\p{L}+)',
  H: '(?<hour>\\d{1,2})',
  I: '(?<hour>\\d{1,2})',
  p: '(?<half>[AaPp][Mm])',
  M: '(?<minute>\\d{1,2})',
  S: '(?<second>\\d{1,2})',
  f: '(?<fraction>\\d{1,6})',
  z: '(?<zone>Z|[+-]\\d{2}:?\\d{2})',
  a: '\\p{L}+',
  A: '\\p{L}+',
  '%': '%',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What a date or time in some pattern says, in ISO 8601. */
export interface IsoParts {
  readonly date: string | undefined;
  readonly time: string | undefined;
}

export type ReadDate = (text: string) => IsoParts | undefined;

/** Reads texts of a pattern such as `%d/%m/%Y`; undefined when the pattern holds what nobody reads. */
export function datePattern(pattern: string): ReadDate | undefined {
  let isKnown = true;
  const used = new Set<string>();
  const source = pattern.replace(/%-?(.)|[^%]+/gsu, (part, code: string | undefined) => {
    if (code === undefined) return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const group = codes[code];
    isKnown &&= group !== undefined && !used.has(code);
    used.add(code);
    return group ?? '';
  });
  if (!isKnown) return undefined;
  try {
    const form = new RegExp(`^${source}$`, 'u');
    return (text) => isoParts(form.exec(text)?.groups);
  } catch {
    return undefined; // a group twice, such as %b and %B
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function isoParts(groups: Groups | undefined): IsoParts | undefined {
  if (!groups) return undefined;
  const date = isoDate(groups);
  const time = isoTime(groups);
  return date === 'wrong' || time === 'wrong' ? undefined : { date, time };
}

function isoDate({ year, shortYear, month, monthName, day }: Groups): string | undefined {
  const number = month ?? monthNumber(monthName);
  const years = year ?? fullYear(shortYear);
  if (years === undefined || number === undefined) return undefined;
  const yearMonth = `${years}-${number.padStart(2, '0')}`;
  const whole = `${yearMonth}-${(day ?? '1').padStart(2, '0')}`;
  if (!isIsoDay(whole)) return 'wrong';
  return day === undefined ? yearMonth : whole;
}

function isoTime({ hour, half, minute, second, fraction, zone }: Groups): string | undefined {
  if (hour === undefined) return undefined;
  const isAfternoon = half?.toLowerCase() === 'pm';
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const parts = [String(hours), minute ?? '0', second ?? '0'];
  if (hours > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return 'wrong';
  const clock = parts.map((part) => part.padStart(2, '0')).join(':');
  return clock + (fraction === undefined ? '' : `.${fraction}`) + (zone ?? '');
}

function monthNumber(name: string | undefined): string | undefined {
  const place = name === undefined ? -1 : months.indexOf(name.slice(0, 3).toLowerCase());
  return place < 0 ? undefined : String(place + 1);
}

/** As strptime has it: 69 to 99 are of the last century. */
function fullYear(short: string | undefined): string | undefined {
  return short && `${Number(short) < 69 ? '20' : '19'}${short}`;
}
