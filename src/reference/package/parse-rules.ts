import type { FieldDescriptor, Rule } from './descriptor';
import type { Field } from '../edition/edition';
import { mostOf } from './package-limits';
import type { ShapeReader } from './shape-reader';

const ruleNames = ['keys', 'range', 'period', 'months', 'cumulative', 'sum'] as const;

const numbers: readonly Field['type'][] = ['integer', 'number'];

/** Reads the rules of a table. Every column that they name must be there and of a type that fits. */
export function readRules(
  value: unknown,
  at: string,
  fields: readonly FieldDescriptor[],
  reader: ShapeReader,
): Rule[] {
  return reader.optionalList(value, at, mostOf.rules).flatMap((json, i) => {
    const place = `${at}[${String(i)}]`;
    const rule = readRule(json, place, reader);
    if (!rule) return [];
    refuseUnfitColumns(rule, place, fields, reader);
    return [rule];
  });
}

function readRule(json: unknown, at: string, reader: ShapeReader): Rule | undefined {
  const members = reader.object(json, at);
  const column = (member: string): string => reader.text(members[member], `${at}.${member}`);
  const rule = reader.oneOf(members['rule'], `${at}.rule`, ruleNames);
  switch (rule) {
    case undefined:
      return undefined;
    case 'keys':
      return { rule, field: column('field') };
    case 'range':
      return { rule, low: column('low'), best: column('best'), high: column('high') };
    case 'period':
      return { rule, start: column('start'), end: column('end') };
    case 'months':
      return { rule, month: column('month'), asOf: column('asOf') };
    case 'cumulative':
      return {
        ...{ rule, total: column('total'), added: column('added') },
        ...(members['within'] !== undefined && { within: column('within') }),
      };
    case 'sum':
      return {
        rule,
        total: column('total'),
        parts: reader.texts(members['parts'], `${at}.parts`, mostOf.rules),
      };
  }
}

/** The columns that a rule reads, with the types that it can read. */
function columnsOf(rule: Rule): readonly (readonly [string, readonly Field['type'][]])[] {
  switch (rule.rule) {
    case 'keys':
      return [[rule.field, ['string']]];
    case 'range':
      return [rule.low, rule.best, rule.high].map((name) => [name, numbers]);
    case 'period':
      return [rule.start, rule.end].map((name) => [name, ['string', 'date', 'yearmonth']]);
    case 'months':
      return [
        [rule.month, ['yearmonth']],
        [rule.asOf, ['date']],
      ];
    case 'cumulative':
      return [
        ...[rule.total, rule.added].map((name) => [name, numbers] as const),
        ...(rule.within === undefined ? [] : [[rule.within, ['string']] as const]),
      ];
    case 'sum':
      return [rule.total, ...rule.parts].map((name) => [name, numbers]);
  }
}

function refuseUnfitColumns(
  rule: Rule,
  at: string,
  fields: readonly FieldDescriptor[],
  reader: ShapeReader,
): void {
  for (const [name, types] of columnsOf(rule)) {
    const field = fields.find((candidate) => candidate.field.name === name)?.field;
    if (!field) reader.refuse(at, `the table has no column ${name}`);
    else if (!types.includes(field.type))
      reader.refuse(at, `the column ${name} must be of type ${types.join(' or ')}`);
  }
}
