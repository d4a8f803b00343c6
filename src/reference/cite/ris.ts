import { noteDate } from './dates';
import type { Citable, CslDate, CslName } from '../source';

const entryTypes: Record<Citable['type'], string> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  dataset: 'DATA',
  hearing: 'HEAR',
  interview: 'GEN',
  post: 'ICOMM',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  speech: 'GEN',
  webpage: 'ELEC',
};

/** Sources as a RIS file, UTF-8 with CRLF lines, for any reference manager that reads one. */
export function toRis(sources: readonly Citable[]): string {
  return sources.map(entryOf).join('\r\n');
}

function entryOf(source: Citable): string {
  const { id, type, author = [], title, issued, accessed, publisher, URL } = source;
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', entryTypes[type]],
    ['ID', id],
    ...author.map((name): [string, string] => ['AU', nameOf(name)]),
    ['TI', title],
    ['T2', source['container-title']],
    ['PB', publisher],
    ['PY', issued && String(issued['date-parts'][0]?.[0] ?? '')],
    ['DA', issued && dateOf(issued)],
    ['UR', URL],
    ['Y2', accessed && dateOf(accessed)],
    ['N1', noteOf(source)],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}

/** A comma parts family and given name, so a body's name must do without. */
function nameOf(name: CslName): string {
  if ('literal' in name) return name.literal.replaceAll(', ', ' – ');
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

/** YYYY/MM/DD, as far as it is known. */
function dateOf(date: CslDate): string {
  const [year, month, day] = date['date-parts'][0] ?? [];
  const two = (part: number | undefined): string =>
    part === undefined ? '' : String(part).padStart(2, '0');
  return `${String(year)}/${two(month)}/${two(day)}`;
}

/** What a RIS date cannot hold stands in the note. */
function noteOf({ issued, note, custom }: Citable): string | undefined {
  const isVague = issued && (issued.circa === true || issued['date-parts'].length > 1);
  const says = [
    ...(isVague ? [`Dated ${noteDate(issued)}.`] : []),
    ...(custom?.described === true ? ['The title is a description.'] : []),
    ...(note === undefined ? [] : [note]),
  ];
  return says.length === 0 ? undefined : says.join(' ');
}

/** A line break inside a value would begin another tag. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
