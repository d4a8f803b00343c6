import { apiNotFound } from './errors';

/** Requirement sets and the versions that the host offers, as the manifest requires them. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Sets that the client itself needs to work as with Excel; no add-in can ask for them. */
const CLIENT_SETS: RequirementSets = { CustomFunctions: '1.9', DelayForCellEdit: '1.1' };

/** What a page is told of the sets that the host offers, as JSON. */
export function offeredSets(required: RequirementSets): string {
  return JSON.stringify({ ...required, ...CLIENT_SETS });
}

/** Whether version a is at least version b; versions are major.minor. */
export function atLeast(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA > majorB || (majorA === majorB && minorA >= minorB);
}

/**
 * Makes the stand-in the oldest Excel that the manifest admits: a member above the required
 * ExcelApi set is refused. Without such a requirement Excel guarantees 1.1 (manifest reference:
 * a Set without MinVersion means 1.1).
 */
export class Gate {
  private readonly excelApi: string;

  constructor(sets: RequirementSets) {
    this.excelApi = sets['ExcelApi'] ?? '1.1';
  }

  has(since: string): boolean {
    return atLeast(this.excelApi, since);
  }

  check(member: string, since: string): void {
    if (!this.has(since)) throw apiNotFound(member, since, `ExcelApi ${this.excelApi}`);
  }
}
