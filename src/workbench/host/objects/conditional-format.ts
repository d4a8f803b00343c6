import { contains, intersection } from '../../grid/area';
import type { ConditionalFormat, ConditionalLook } from '../../grid/conditional-formats';
import { invalidArgument, itemNotFound, notImplemented, undocumented } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, navigation, property, type ObjectType } from '../member';
import { checkBoolean, checkText, known } from './chart-of';
import { newKey } from './chart-source';
import { RangeObject } from './handles';
import {
  ConditionalFormatObject,
  ConditionalFormatRuleObject,
  ConditionalRangeFillObject,
  ConditionalRangeFontObject,
  ConditionalRangeFormatObject,
  CustomConditionalFormatObject,
  type ConditionalFormatCollectionObject,
} from './range-format-handles';
import { isUnbounded } from './range-grid';
import { checkColor } from './range-look';
import { assertWritable } from './sheet-of';

function formatOf({ sheetId, formatId }: ConditionalFormatObject, host: Host): ConditionalFormat {
  const found = host.engine.conditionalFormats.byId(sheetId, formatId);
  if (!found) throw itemNotFound();
  return found;
}

function change(
  target: ConditionalFormatObject,
  host: Host,
  changed: (format: ConditionalFormat) => Partial<ConditionalFormat>,
): void {
  assertWritable(target, host);
  const format = formatOf(target, host);
  host.engine.conditionalFormats.change({ ...format, ...changed(format) });
}

function changeLook(target: ConditionalFormatObject, host: Host, changed: ConditionalLook): void {
  change(target, host, ({ look }) => ({ look: { ...look, ...changed } }));
}

/** The formats of cells of the range, highest priority first. */
function formatsIn({ range }: ConditionalFormatCollectionObject, host: Host) {
  return host.engine.conditionalFormats
    .on(range.sheetId)
    .filter(({ area }) => intersection(area, range.area));
}

const handle = ({ sheetId, id }: ConditionalFormat) => new ConditionalFormatObject(sheetId, id);

function get(target: ConditionalFormatCollectionObject, id: unknown, host: Host) {
  const found = formatsIn(target, host).find((format) => format.id === id);
  if (!found) throw itemNotFound();
  return handle(found);
}

export const conditionalFormatCollection: ObjectType<ConditionalFormatCollectionObject> = {
  items: (target, host) => formatsIn(target, host).map(handle),
  item: get,
  members: {
    Add: method('1.6', ({ range }, args, host) => {
      assertWritable(range, host);
      if (args.at(0) !== 'Custom') {
        throw notImplemented(`conditional formats of the type ${String(args.at(0))}`);
      }
      if (isUnbounded(range)) throw notImplemented('conditional formats of whole rows and columns');
      const { sheetId, area } = range;
      host.engine.sheets.makeRoom(sheetId, area);
      const added = { id: newKey(), sheetId, area, look: {}, formula: undefined };
      host.engine.conditionalFormats.add({ ...added, stopIfTrue: false });
      return handle({ ...added, stopIfTrue: false });
    }),
    ClearAll: method('1.6', (target, _, host) => {
      assertWritable(target.range, host);
      for (const format of formatsIn(target, host)) {
        if (!contains(target.range.area, format.area)) {
          throw notImplemented('clearing conditional formats from a part of their cells');
        }
        host.engine.conditionalFormats.delete(format);
      }
    }),
    GetItem: method('1.6', (target, args, host) => get(target, args.at(0), host)),
    GetItemAt: method('1.6', (target, args, host) => {
      const found = formatsIn(target, host)[args.integer(0, 'index')];
      if (!found) throw itemNotFound();
      return handle(found);
    }),
    GetItemOrNullObject: method('1.14', (target, args, host) => {
      const found = formatsIn(target, host).find(({ id }) => id === args.at(0));
      return found ? handle(found) : new NullObject();
    }),
  },
};

export const conditionalFormat: ObjectType<ConditionalFormatObject> = {
  members: {
    Id: property('1.6', ({ formatId }) => formatId),
    Type: property('1.6', () => 'Custom'),
    Priority: property('1.6', (target, host) => {
      const all = host.engine.conditionalFormats.on(target.sheetId);
      return all.findIndex(({ id }) => id === target.formatId);
    }),
    StopIfTrue: property(
      '1.6',
      (target, host) => formatOf(target, host).stopIfTrue,
      (target, value, host) => {
        const stopIfTrue = checkBoolean(value, 'stopIfTrue');
        change(target, host, () => ({ stopIfTrue }));
      },
    ),
    Custom: navigation('1.6', (target) => new CustomConditionalFormatObject(target)),
    CustomOrNullObject: navigation('1.6', (target) => new CustomConditionalFormatObject(target)),
    GetRange: method('1.6', (target, _, host) => {
      const { sheetId, area } = formatOf(target, host);
      return new RangeObject(sheetId, area);
    }),
    Delete: method('1.6', (target, _, host) => {
      assertWritable(target, host);
      host.engine.conditionalFormats.delete(formatOf(target, host));
    }),
  },
};

export const customConditionalFormat: ObjectType<CustomConditionalFormatObject> = {
  members: {
    Rule: navigation('1.6', ({ format }) => new ConditionalFormatRuleObject(format)),
    Format: navigation('1.6', ({ format }) => new ConditionalRangeFormatObject(format)),
  },
};

export const conditionalFormatRule: ObjectType<ConditionalFormatRuleObject> = {
  members: {
    Formula: property(
      '1.6',
      ({ format }, host) => known(formatOf(format, host).formula, 'the formula of a new format'),
      ({ format }, value, host) => {
        const formula = checkText(value, 'formula');
        if (!formula.startsWith('=')) {
          throw undocumented('what a rule is whose formula does not begin with "="');
        }
        if (!host.engine.cells.isFormula(formula)) {
          throw invalidArgument(`${JSON.stringify(formula)} is not a formula.`);
        }
        change(format, host, () => ({ formula }));
      },
    ),
  },
};

export const conditionalRangeFormat: ObjectType<ConditionalRangeFormatObject> = {
  members: {
    Fill: navigation('1.6', ({ format }) => new ConditionalRangeFillObject(format)),
    Font: navigation('1.6', ({ format }) => new ConditionalRangeFontObject(format)),
  },
};

export const conditionalRangeFill: ObjectType<ConditionalRangeFillObject> = {
  members: {
    Color: property(
      '1.6',
      ({ format }, host) => known(formatOf(format, host).look.fill, 'the fill of a new format'),
      ({ format }, value, host) => {
        changeLook(format, host, { fill: checkColor(value) });
      },
    ),
    Clear: method('1.6', ({ format }, _, host) => {
      changeLook(format, host, { fill: null });
    }),
  },
};

function fontPart<K extends 'bold' | 'italic' | 'fontColor'>(
  part: K,
  check: (value: unknown) => ConditionalLook[K],
) {
  return property<ConditionalRangeFontObject>(
    '1.6',
    ({ format }, host) => known(formatOf(format, host).look[part], 'the font of a new format'),
    ({ format }, value, host) => {
      changeLook(format, host, { [part]: check(value) });
    },
  );
}

export const conditionalRangeFont: ObjectType<ConditionalRangeFontObject> = {
  members: {
    Bold: fontPart('bold', (value) => checkBoolean(value, 'bold')),
    Italic: fontPart('italic', (value) => checkBoolean(value, 'italic')),
    Color: fontPart('fontColor', checkColor),
  },
};
