import type { CellType, Kin } from './cell-type';
import type { Constraints } from './constraints';
import type { Dialect } from './dialect';
import type { Field, Plot, Series } from '../edition/edition';
import type { PackageProblem } from './package-problem';

/**
 * The part of a Data Package descriptor (v1 or v2) that an edition is read from, checked by
 * `parseDescriptor`. What the standard has no word for stands under the member `tankstock`.
 */
export interface Descriptor {
  /** As it is written; empty when the package has none. */
  readonly version: string;
  readonly title: string;
  /** ISO day of `created`; empty when the package does not say it. */
  readonly released: string;
  /** Those without a fault. */
  readonly tables: readonly TableDescriptor[];
  /** What is wrong with those that are left out, by their names. */
  readonly faults: readonly TableFaults[];
  /** What is not read, and nothing is left out for. */
  readonly remarks: readonly PackageProblem[];
  /** Path of the CSL-JSON file; undefined when the package cites nothing. */
  readonly sourcesPath: string | undefined;
}

/** The name of a table, `''` where it is of none, and what is wrong with it. */
export type TableFaults = readonly [name: string, problems: readonly PackageProblem[]];

/**
 * How the header of a file is held to the fields of a schema. `any` takes the fields from the file;
 * `names` takes those of the schema by their names, and the others from the file.
 */
export const fieldMatches = ['exact', 'equal', 'subset', 'superset', 'partial'] as const;
export type FieldsMatch = (typeof fieldMatches)[number] | 'any' | 'names';

/** A tabular resource: one CSV file, or several one below the other. */
export interface TableDescriptor {
  /** As the package calls it, and other tables' keys do. */
  readonly name: string;
  /** Made of the name: lower-case letters, digits and _, as a table in Excel may be called. */
  readonly id: string;
  /** Where the resource stands in the descriptor. */
  readonly at: string;
  readonly paths: readonly string[];
  /** CSV text of a table whose rows stand in the descriptor; `paths` then says where. */
  readonly inline?: string;
  /** As TextDecoder calls it. */
  readonly encoding: string;
  readonly dialect: Dialect;
  /**
   * Written for no reader in particular: what its schema says of a column counts as far as the cells
   * bear it out, and what does not is said.
   */
  readonly isForeign: boolean;
  readonly fieldsMatch: FieldsMatch;
  readonly title: string;
  readonly subtitle: string;
  readonly group: string;
  readonly licence: string;
  readonly notes: readonly string[];
  readonly plot: Plot | undefined;
  /** Names columns that the table shows, which may be another table's. */
  readonly series: Series | undefined;
  readonly fields: readonly FieldDescriptor[];
  /** Cell texts that mean "no value". */
  readonly missingValues: ReadonlySet<string>;
  readonly primaryKey: readonly string[];
  /** Cells of this table that name a row of another one. */
  readonly foreignKeys: readonly ForeignKey[];
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly rules: readonly Rule[];
  readonly columns: readonly DerivedColumn[];
}

/** As Table Schema has it: the cells of `fields` are those of `referenceFields` in a row of `resource`. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly resource: string;
  readonly referenceFields: readonly string[];
}

/**
 * A column of the table that people see. It shows a cell of the table's own file or of the row that
 * a foreign key names, so that a number stands in one file only, however many tables show it.
 */
export interface DerivedColumn {
  readonly field: Field;
  /** The field whose cells it shows. */
  readonly from: string;
  /** Brings rates to one unit: what to divide by for each unit; cells of other units stay empty. */
  readonly perUnit?: {
    readonly unitFrom: string;
    readonly divideBy: ReadonlyMap<string, number>;
  };
}

export interface FieldDescriptor {
  readonly field: Field;
  readonly read: CellType['read'];
  readonly kin?: Kin;
  /** The cells say of what type they are. */
  readonly isAny: boolean;
  readonly constraints: Constraints;
  /** Instead of the table's. */
  readonly missingValues?: ReadonlySet<string>;
}

/** What must hold between the cells of a table, as its descriptor declares it. */
export type Rule =
  /** A figure's name: lower-case words, digits, hyphens and dots. */
  | { readonly rule: 'keys'; readonly field: string }
  /** low ≤ best ≤ high, of which at least one is given. */
  | { readonly rule: 'range'; readonly low: string; readonly best: string; readonly high: string }
  /** A period ends after it starts. */
  | { readonly rule: 'period'; readonly start: string; readonly end: string }
  /** Months follow each other without a gap, and `asOf` is the last day of each. */
  | { readonly rule: 'months'; readonly month: string; readonly asOf: string }
  /**
   * `added` is the change of `total` on the row before; in the first row it is the total. With
   * `within`, on the row before of the same cell in that column.
   */
  | {
      readonly rule: 'cumulative';
      readonly total: string;
      readonly added: string;
      readonly within?: string;
    }
  /** `total` is the sum of `parts`, where not all of them are left open. */
  | { readonly rule: 'sum'; readonly total: string; readonly parts: readonly string[] };
