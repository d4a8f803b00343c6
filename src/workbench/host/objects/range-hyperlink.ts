import { invalidArgument, undocumented } from '../errors';
import type { Host } from '../host';
import { property, type Property } from '../member';
import type { RangeObject } from './handles';
import { assertWritable } from './sheet-of';

const PARTS = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;

/** Range.hyperlink: a link on the range, its text in the top left cell. */
export const hyperlink: Property<RangeObject> = property('1.7', read, write);

function read({ sheetId, area }: RangeObject, host: Host): unknown {
  return host.engine.hyperlinks.at(sheetId, area.top, area.left) ?? null;
}

function write(range: RangeObject, value: unknown, host: Host): void {
  assertWritable(range, host);
  if (value === null) throw undocumented('whether setting a hyperlink to null removes it');
  const link = checkedLink(value);
  if (link.textToDisplay === undefined) {
    throw undocumented('what a hyperlink without textToDisplay shows');
  }
  const { sheetId, area } = range;
  host.engine.sheets.makeRoom(sheetId, area);
  host.engine.cells.write(sheetId, area.top, area.left, [
    [{ kind: 'constant', value: link.textToDisplay }],
  ]);
  host.engine.hyperlinks.set(sheetId, area.top, area.left, link);
}

function checkedLink(value: unknown): Partial<Record<(typeof PARTS)[number], string>> {
  if (typeof value !== 'object' || value === null) {
    throw invalidArgument('A hyperlink is an object.');
  }
  const link: Partial<Record<(typeof PARTS)[number], string>> = {};
  for (const part of PARTS) {
    const text = (value as Readonly<Record<string, unknown>>)[part];
    if (text === undefined || text === null) continue;
    if (typeof text !== 'string') throw invalidArgument(`A hyperlink's ${part} must be text.`);
    link[part] = text;
  }
  if (!link.address && !link.documentReference) {
    throw invalidArgument('A hyperlink needs an address or a documentReference.');
  }
  return link;
}
