import { contains, intersection } from '../../grid/area';
import type { Validation } from '../../grid/validation';
import { invalidArgument, notImplemented, undocumented } from '../errors';
import type { Host } from '../host';
import { method, property, type ObjectType } from '../member';
import { checkBoolean, known, checkText } from './chart-of';
import { newKey } from './chart-source';
import type { DataValidationObject } from './range-format-handles';
import { assertWritable } from './sheet-of';

const STYLES = ['Stop', 'Warning', 'Information'];

/** The rule that all cells of the range have; undefined when none has one, null when they differ. */
function ruleOf({ range }: DataValidationObject, host: Host): Validation | undefined | null {
  const touching = host.engine.validations
    .all()
    .filter(({ sheetId, area }) => sheetId === range.sheetId && intersection(area, range.area));
  const [only, more] = touching;
  if (!only) return undefined;
  return !more && contains(only.area, range.area) ? only : null;
}

/** The rule of exactly this range, so that changing it changes no other cell. */
function ownRule(target: DataValidationObject, host: Host): Validation {
  const rule = ruleOf(target, host);
  const { area } = target.range;
  if (!rule || !contains(area, rule.area)) {
    throw undocumented('what becomes of a rule that is changed for a part of its cells');
  }
  return rule;
}

function change(target: DataValidationObject, host: Host, changed: Partial<Validation>): void {
  assertWritable(target.range, host);
  const { id } = ownRule(target, host);
  host.engine.validations.change(id, (rule) => ({ ...rule, ...changed }));
}

/** Takes the rules of the range's cells away; one that reaches out of it is not cut in two. */
function clear({ range }: DataValidationObject, host: Host): void {
  assertWritable(range, host);
  for (const { id, sheetId, area } of host.engine.validations.all()) {
    if (sheetId !== range.sheetId || !intersection(area, range.area)) continue;
    if (!contains(range.area, area)) throw notImplemented('clearing a part of a rule’s cells');
    host.engine.validations.delete(id);
  }
}

export const dataValidation: ObjectType<DataValidationObject> = {
  members: {
    Type: property('1.8', (target, host) => {
      const rule = ruleOf(target, host);
      if (rule === null) throw undocumented('whether cells with and without a rule are mixed');
      return rule ? 'List' : 'None';
    }),
    Rule: property(
      '1.8',
      (target, host) => {
        const rule = ruleOf(target, host);
        if (!rule) throw undocumented('what the rule of cells without one, or with several, is');
        return { list: { inCellDropDown: true, source: rule.source } };
      },
      (target, value, host) => {
        const source = checkRule(value, host);
        clear(target, host);
        const { sheetId, area } = target.range;
        host.engine.validations.add({ id: newKey(), sheetId, area, ignoreBlanks: true, source });
      },
    ),
    IgnoreBlanks: property(
      '1.8',
      (target, host) => ruleOf(target, host)?.ignoreBlanks ?? true,
      (target, value, host) => {
        change(target, host, { ignoreBlanks: checkBoolean(value, 'ignoreBlanks') });
      },
    ),
    ErrorAlert: property(
      '1.8',
      (target, host) => known(ruleOf(target, host)?.errorAlert, 'the alert of a new rule'),
      (target, value, host) => {
        const { showAlert, style, title, message } = value as Record<string, unknown>;
        if (!STYLES.includes(String(style))) {
          throw invalidArgument(`style must be one of ${STYLES.join(', ')}.`);
        }
        const errorAlert = {
          showAlert: checkBoolean(showAlert, 'showAlert'),
          style: String(style),
          title: checkText(title, 'title'),
          message: checkText(message, 'message'),
        };
        change(target, host, { errorAlert });
      },
    ),
    Prompt: property(
      '1.8',
      (target, host) => known(ruleOf(target, host)?.prompt, 'the prompt of a new rule'),
      (target, value, host) => {
        const { showPrompt, title, message } = value as Record<string, unknown>;
        const prompt = {
          showPrompt: checkBoolean(showPrompt, 'showPrompt'),
          title: checkText(title, 'title'),
          message: checkText(message, 'message'),
        };
        change(target, host, { prompt });
      },
    ),
    Clear: method('1.8', (target, _, host) => {
      clear(target, host);
    }),
  },
};

/** Only lists: a reference with "=", or the entries divided by commas. */
function checkRule(value: unknown, host: Host): string {
  const { list, ...others } = (value ?? {}) as Record<string, unknown>;
  const other = Object.keys(others).find((name) => others[name] !== undefined);
  if (other) throw notImplemented(`DataValidation.rule of the kind ${other}`);
  const { source, inCellDropDown } = (list ?? {}) as Record<string, unknown>;
  if (typeof source !== 'string') {
    throw notImplemented('DataValidation.rule with a list that is not text');
  }
  if (source === '') throw invalidArgument('The list has no source.');
  if (source.startsWith('=') && !host.engine.cells.isFormula(source)) {
    throw invalidArgument(`${source} is not a reference.`);
  }
  if (!source.startsWith('=') && source.length > 255) {
    throw undocumented('what becomes of a list of more than 255 characters');
  }
  if (!checkBoolean(inCellDropDown, 'inCellDropDown')) {
    throw notImplemented('DataValidation.rule with a list that the cell does not offer');
  }
  return source;
}
