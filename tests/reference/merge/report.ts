import type { Cell } from '../../../src/reference/edition/edition';
import type { AddedRow, Edit, RowChange, UsedBy } from '../../../src/reference/merge/changes';
import type { Conflict } from '../../../src/reference/merge/conflicts';
import type { MergePlan } from '../../../src/reference/merge/merge-plan';
import type { MergeProblem } from '../../../src/reference/merge/merge-input';
import type { MergeNote } from '../../../src/reference/merge/notes';
import { settle } from '../../../src/reference/merge/settle';
import type { RowKey, CurrentCell } from '../../../src/reference/merge/tables';

/** A plan as lines of text, for comparing with what a case expects. Rows count from 1. */
export function reportOf(plan: MergePlan): string[] {
  return [
    ...plan.headers.map(({ from, to }) => `column ${from} becomes ${to}`),
    ...plan.newColumns.map(
      ({ field, before }) => `column ${field.title} added before column ${String(before + 1)}`,
    ),
    ...plan.changed.flatMap(changeLines),
    ...plan.removed.map(
      ({ key, row, reasons }) => `removed ${named(key)}, row ${String(row + 1)}${because(reasons)}`,
    ),
    ...plan.added.map(addedLine),
    ...settle(plan, new Map()).filled.map(({ header }) => `your column ${header} filled in`),
    ...plan.kept.map((edit) => `yours kept: ${editText(edit)}`),
    ...plan.ownRows.map((row) => `your own row ${String(row + 1)}`),
    ...plan.conflicts.flatMap(conflictLines),
    ...plan.notes.map(noteLine),
  ];
}

export function problemLine(problem: MergeProblem): string {
  switch (problem.kind) {
    case 'no-key':
      return 'refused: no primary key';
    case 'key-differs':
      return `refused: rows are found by ${problem.base.join(' + ')}, in the new data by ${problem.theirs.join(' + ')}`;
    case 'key-absent':
      return `refused: no column ${problem.headers.join(', ')}`;
    case 'key-elsewhere':
      return `refused: keys of ${problem.header} stand under ${problem.under}`;
    case 'key-not-unique':
      return `refused: row ${String(problem.row + 1)} of ${problem.of} has no key of its own`;
  }
}

function changeLines({ row, key, cells, reasons }: RowChange): string[] {
  return cells.map(
    ({ field, from, to, correction }) =>
      `changed ${named(key)}, row ${String(row + 1)}, ${field.title}: ${cell(from)} → ${cell(to)}${correction ? ' (correction)' : ''}${because(reasons)}`,
  );
}

function addedLine({ key, before, correction, reasons }: AddedRow): string {
  return `added ${named(key)} before row ${String(before + 1)}${correction ? ' (correction)' : ''}${because(reasons)}`;
}

function editText({ key, row, field, base, yours }: Edit): string {
  return `${named(key)}, row ${String(row + 1)}, ${field.title}: ${cell(base)}, yours ${standing(yours)}`;
}

const usedByLine = ({ first, others }: UsedBy) =>
  `  used by: ${first.header}: ${first.formula} and ${String(others)} more`;

function conflictLines(conflict: Conflict): string[] {
  switch (conflict.kind) {
    case 'cell':
      return [
        `conflict: ${editText(conflict.edit)}, theirs ${cell(conflict.theirs)}${because(conflict.reasons)}`,
      ];
    case 'gone':
      return [
        `conflict: ${named(conflict.key)}, row ${String(conflict.row + 1)}, is gone${because(conflict.reasons)}`,
        ...conflict.edits.map((edit) => `  edited: ${editText(edit)}`),
        ...conflict.entries.map(
          ({ header, value }) => `  your entry: ${header}: ${cell(String(value))}`,
        ),
        ...(conflict.usedBy ? [usedByLine(conflict.usedBy)] : []),
      ];
    case 'unusual-change':
    case 'unusual-rows': {
      const { header, from, to, most } = conflict.why;
      const lines =
        conflict.kind === 'unusual-rows'
          ? conflict.rows.map(addedLine)
          : changeLines(conflict.change);
      return [
        `asked: ${header} goes from ${String(from)} to ${String(to)}, at most ${String(most)} is explained`,
        ...lines.map((line) => `  ${line}`),
      ];
    }
  }
}

function noteLine(note: MergeNote): string {
  switch (note.kind) {
    case 'stays-deleted':
      return `${named(note.key)} stays deleted`;
    case 'key-repeated':
      return `${named(note.key)} stands in rows ${note.rows.map((row) => row + 1).join(', ')}: left alone`;
    case 'key-empty':
      return `row ${String(note.row + 1)}${note.key ? `, inserted as ${named(note.key)},` : ''} has no key: left alone`;
    case 'column-elsewhere':
      return `column ${note.header} stands under ${note.under}`;
    case 'column-absent':
      return `column ${note.header} was renamed or deleted: left alone`;
    case 'column-gone':
      return `column ${note.header} is no longer in the new data: now yours`;
    case 'column-taken':
      return `column ${note.header} is yours: theirs is left out`;
    case 'header-taken':
      return `column ${note.header} keeps its header: yours is ${note.wanted}`;
    case 'stands-as':
      return `${note.of}s of column ${note.header} stand as ${note.as} in rows ${note.rows.map((row) => row + 1).join(', ')}`;
    case 'sorted-otherwise':
      return `rows are sorted otherwise: ${String(note.added)} new at the end`;
  }
}

const named = (key: RowKey) => key.map(String).join(' + ');
const cell = (value: Cell) => (value === null || value === '' ? '(empty)' : String(value));
const because = (reasons: readonly string[]) =>
  reasons.length > 0 ? `, because: ${reasons.join(' ')}` : '';
const standing = ({ value, formula }: CurrentCell) =>
  formula === undefined
    ? cell(value === '' ? null : String(value))
    : `${formula} (${String(value)})`;
