import type { Citable, CslDate, CslName } from '../source';

const entryTypes: Record<Citable['type'], string> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  dataset: 'misc',
  hearing: 'misc',
  interview: 'misc',
  post: 'misc',
  'post-weblog': 'misc',
  report: 'techreport',
  speech: 'misc',
  webpage: 'misc',
};

const monthMacros = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/**
 * Sources as a BibTeX file, UTF-8, for any reference manager that reads one. Old BibTeX reads year and
 * month, biblatex the date, which holds the day, a range, and whether it is approximate.
 */
export function toBibtex(sources: readonly Citable[]): string {
  return sources.map(entryOf).join('\n');
}

function entryOf(source: Citable): string {
  const fields = fieldsOf(source).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${entryTypes[source.type]}{${source.id},\n${fields.join('')}}\n`;
}

function fieldsOf(source: Citable): [name: string, value: string][] {
  const { type, author = [], title, issued, accessed, publisher, URL } = source;
  const container = source['container-title'];
  const [year, month] = issued?.['date-parts'][0] ?? [];
  const fields: [string, string | undefined][] = [
    ['author', author.length > 0 ? braced(author.map(nameOf).join(' and ')) : undefined],
    // The inner braces keep BibTeX styles from writing names in the title small.
    ['title', `{{${escaped(title)}}}`],
    [
      entryTypes[type] === 'article' ? 'journal' : 'howpublished',
      container && bracedText(container),
    ],
    [type === 'report' ? 'institution' : 'publisher', publisher && bracedText(publisher)],
    ['date', issued && braced(edtf(issued))],
    ['year', year === undefined ? undefined : braced(String(year))],
    ['month', month === undefined ? undefined : monthMacros[month - 1]],
    ['url', URL === undefined ? undefined : braced(addressOf(URL))],
    ['urldate', accessed && braced(edtf(accessed))],
    ['note', noteOf(source)],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

function noteOf({ note, custom }: Citable): string | undefined {
  const says = [
    ...(custom?.described === true ? ['The title is a description.'] : []),
    ...(note === undefined ? [] : [note]),
  ];
  return says.length === 0 ? undefined : bracedText(says.join(' '));
}

function nameOf(name: CslName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  const family = escaped(name.family);
  return name.given === undefined ? `{${family}}` : `${family}, ${escaped(name.given)}`;
}

function bracedText(text: string): string {
  return braced(escaped(text));
}

function braced(text: string): string {
  return `{${text}}`;
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces, also those behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text.replace(/[\\{}~^]/g, (sign) => special[sign] ?? sign).replace(/[&%$#_]/g, '\\$&');
}

/** Url fields are read as they are, but a brace or backslash would end or break them. */
function addressOf(url: string): string {
  return url.replace(/[\\{}]/g, (sign) => encodeURIComponent(sign));
}

/** As biblatex reads dates: "2025-05-06", "2025-05/2025-07", "2025~" for about 2025. */
function edtf({ circa, ...date }: CslDate): string {
  const ends = date['date-parts'].map((parts) =>
    parts.map((part) => String(part).padStart(2, '0')).join('-'),
  );
  return ends.map((end) => `${end}${circa === true ? '~' : ''}`).join('/');
}
