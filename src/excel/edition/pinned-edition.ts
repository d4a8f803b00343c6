import { compareVersions } from '../../reference/edition/edition-version';
import { packedPin, pinKind, type Pin } from '../../reference/stored/pin';
import { pinShape } from '../../reference/stored/read-pin';
import type { Result } from '../../reference/result';
import { decode } from '../requests/decode-part';
import { encode } from '../requests/encode-part';
import { ReadingAllowance } from '../requests/reading-allowance';

/** What a workbook says of the edition that it is built on. */
export type FoundPin =
  | { readonly kind: 'none' }
  /** `others`: further pins that stand beside it and do not count. */
  | { readonly kind: 'pinned'; readonly pin: Pin; readonly others: number }
  /** There is a pin, and it can't be read; why not, in a sentence. */
  | { readonly kind: 'damaged'; readonly why: string };

/** A custom XML part of our namespace and what was read in it. */
interface PinPart {
  readonly part: Excel.CustomXmlPart;
  readonly read: Result<Pin, string>;
}

// A person may be typing into a cell when a formula first asks for a figure: wait for them.
const patiently: Excel.RunOptions = { delayForCellEdit: true };

/**
 * Reads what the workbook is pinned to. Throws Excel's error.
 *
 * Parts are found by their namespace: Excel makes a part anew when it is rewritten, and its undo
 * leaves parts as they are. Two people who pin a workbook at the same moment leave two, and so does
 * a move that broke off between writing and deleting. The oldest edition then counts: a workbook
 * never takes newer numbers by itself. What can't be read does not count beside what can.
 */
export function readPinned(): Promise<FoundPin> {
  return Excel.run(patiently, async (context) => pinAmong(await partsOf(context)));
}

/**
 * Pins a workbook that is not pinned yet. If somebody else pinned it in the meantime, theirs stays.
 * Throws Excel's error.
 * @returns what the workbook is pinned to now
 */
export async function pinUnpinned(pin: Pin): Promise<FoundPin> {
  const xml = await pinXml(pin);
  return Excel.run(patiently, async (context): Promise<FoundPin> => {
    const found = pinAmong(await partsOf(context));
    if (found.kind !== 'none') return found;
    context.workbook.customXmlParts.add(xml);
    await context.sync();
    return { kind: 'pinned', pin, others: 0 };
  });
}

/**
 * Pins the workbook to another edition, and leaves what could not be read where it is. Throws
 * Excel's error; should the new pin then stand beside an old one, the older of the two counts.
 */
export async function replacePinned(pin: Pin): Promise<void> {
  const xml = await pinXml(pin);
  await Excel.run(patiently, async (context) => {
    const parts = await partsOf(context);
    context.workbook.customXmlParts.add(xml);
    for (const { part, read } of parts) if (read.ok) part.delete();
    await context.sync();
  });
}

/** Takes every pin that can be read out of the workbook. Throws Excel's error. */
export async function removePins(): Promise<void> {
  await Excel.run(patiently, async (context) => {
    for (const { part, read } of await partsOf(context)) if (read.ok) part.delete();
    await context.sync();
  });
}

async function partsOf(context: Excel.RequestContext): Promise<readonly PinPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(pinKind.namespace);
  parts.load('items/id');
  await context.sync();
  const texts = parts.items.map((part) => part.getXml());
  await context.sync();
  const allowance = new ReadingAllowance();
  const all: PinPart[] = [];
  for (const [i, part] of parts.items.entries())
    all.push({ part, read: await decode(pinKind, pinShape, texts[i]?.value ?? '', allowance) });
  return all;
}

/** What is written into the workbook. */
export function pinXml(pin: Pin): Promise<string> {
  return encode(pinKind, packedPin(pin));
}

function pinAmong(parts: readonly PinPart[]): FoundPin {
  const pins = parts.flatMap(({ read }) => (read.ok ? [read.value] : []));
  const [pin] = pins.toSorted((a, b) => compareVersions(a.version, b.version));
  if (pin) return { kind: 'pinned', pin, others: pins.length - 1 };
  const [damaged] = parts.flatMap(({ read }) => (read.ok ? [] : [read.error]));
  return damaged === undefined ? { kind: 'none' } : { kind: 'damaged', why: damaged };
}
