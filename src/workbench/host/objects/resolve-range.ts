import { onSheet, type Area } from '../../grid/area';
import { parseAddress } from '../../grid/address';
import { invalidArgument, itemNotFound, undocumented } from '../errors';
import type { Host } from '../host';
import { RangeObject } from './handles';

/** Worksheet.getRange refuses longer addresses (Office Add-ins docs: Troubleshooting Excel add-ins). */
const LONGEST_ADDRESS = 8192;

/**
 * The range that an address names: A1 style, of this sheet unless it names another, or a name of
 * the workbook or the sheet.
 */
export function resolveRange(host: Host, address: string, sheetId: string): RangeObject {
  if (address.length > LONGEST_ADDRESS) {
    throw invalidArgument(`The address is longer than ${LONGEST_ADDRESS} characters.`);
  }
  const parsed = parseAddress(address);
  if (!parsed) return resolveName(host, address, sheetId);
  if (parsed.sheetName === undefined) return new RangeObject(sheetId, parsed.area);
  const sheet = host.engine.sheets.byName(parsed.sheetName);
  if (!sheet) throw itemNotFound();
  return new RangeObject(sheet.getSheetId(), parsed.area);
}

function resolveName(host: Host, name: string, sheetId: string): RangeObject {
  if (name.includes('[')) {
    throw undocumented('whether getRange takes structured references');
  }
  const reference = host.engine.names.find(name, sheetId)?.reference;
  const parsed = reference === undefined ? undefined : parseAddress(reference);
  const named = parsed?.sheetName === undefined ? undefined : parsed.sheetName;
  const sheet = named === undefined ? undefined : host.engine.sheets.byName(named);
  if (!parsed || !sheet) throw invalidArgument(`"${name}" is not an address or a name.`);
  return new RangeObject(sheet.getSheetId(), parsed.area);
}

/** A range by its rectangle; an error when it leaves the sheet. */
export function rangeOn(sheetId: string, area: Area): RangeObject {
  if (!onSheet(area)) throw invalidArgument('The range lies outside the sheet.');
  return new RangeObject(sheetId, area);
}

/** An argument that is a Range or an address on the same sheet. */
export function rangeArgument(host: Host, value: unknown, sheetId: string): RangeObject {
  if (value instanceof RangeObject) return value;
  if (typeof value === 'string') return resolveRange(host, value, sheetId);
  throw invalidArgument('A range or its address was expected.');
}
