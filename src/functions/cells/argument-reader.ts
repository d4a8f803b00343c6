import type { Argument } from '../contracts/contract';
import { Failure } from '../failure';
import { tooManyValues } from '../messages/cells';
import { readClasses } from './classes';
import { readCorrelations } from './correlations';
import { readDate, readDateOrBlank } from './date';
import { readEstimate, readEstimates, readRanges } from './estimates';
import { readFlow } from './flow';
import { readMonthGrid } from './month-grid';
import { numberReader, withinBounds } from './number';
import { onlyCell, readColumn, readLine, readSingle } from './shape';
import { readChoice, readText } from './text';

/** Reads the cells of one argument; flows as far as `lastMonth`. */
export type ArgumentReader = (given: unknown, lastMonth: number) => unknown;

/** The reader of an argument, left-out ones included, whose failures name it. */
export function argumentReader(argument: Argument): ArgumentReader {
  const { name, leftOut } = argument;
  const read = readerByKind(argument);
  return atOnce(argument, (given, lastMonth) => {
    // Excel hands null for an argument that is left out, and [[null]] or [[0]] for a blank cell.
    if (leftOut && (given === null || given === undefined)) return leftOut.reads;
    const value = read(given, lastMonth);
    return value instanceof Failure ? value.at(name) : value;
  });
}

/** Reads a single good number without further ado: nearly every argument is one. */
function atOnce(argument: Argument, read: ArgumentReader): ArgumentReader {
  if (argument.kind !== 'number' && argument.kind !== 'flow') return read;
  const isGood = withinBounds(argument);
  const isFlow = argument.kind === 'flow';
  return (given, lastMonth) => {
    const cell = onlyCell(given);
    if (!isGood(cell)) return read(given, lastMonth);
    return isFlow ? [cell] : cell;
  };
}

function readerByKind(argument: Argument): ArgumentReader {
  switch (argument.kind) {
    case 'number': {
      const read = numberReader(argument);
      return (given) => readSingle(given, read);
    }
    case 'flow': {
      const read = numberReader(argument);
      // Its first month is always looked at, so that a single value is checked for 0 months too.
      return (given, lastMonth) => readFlow(given, read, lastMonth || 1);
    }
    case 'estimate': {
      const read = numberReader(argument);
      return (given) => readEstimate(given, read);
    }
    case 'estimates': {
      const read = numberReader(argument);
      return (given, lastMonth) => readEstimates(given, read, lastMonth);
    }
    case 'ranges': {
      const read = numberReader(argument);
      return (given) => readRanges(given, read);
    }
    case 'months': {
      const read = numberReader(argument);
      return (given) => readMonthGrid(given, read);
    }
    case 'counts': {
      const read = numberReader(argument);
      const { mostValues = Infinity } = argument;
      return (given) => {
        const values = readLine(given, 'value', read);
        const isTooLong = !(values instanceof Failure) && values.length > mostValues;
        return isTooLong ? tooManyValues(mostValues, values.length) : values;
      };
    }
    case 'column': {
      const read = numberReader(argument);
      return (given) => readColumn(given, 'row', read);
    }
    case 'date':
      return (given) => readSingle(given, readDate);
    case 'dates':
      return (given) => readLine(given, 'value', readDateOrBlank);
    case 'correlations':
      return readCorrelations;
    case 'classes':
      return (given) => readClasses(given, argument.columns);
    case 'text':
      return (given) => readSingle(given, (cell) => readText(cell, argument.such));
    case 'choice':
      return (given) => readSingle(given, (cell) => readChoice(cell, argument.choices));
  }
}
