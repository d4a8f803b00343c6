import type { DateSystem } from '../reference/date-system';
import type { CountAnswers } from './answers/counts';
import type { SourcedAnswers } from './answers/sourced';
import type { Failure } from './failure';
import { LateValue } from './late-value';

// What only the page knows. functions.js registers the functions that need it, and reads their
// arguments; what answers them comes with the page. A failure says why it did not come.

/** Which days the workbook counts dates from, once the page has asked Excel. */
export const dateSystemInUse = new LateValue<DateSystem | 'unknown' | undefined>();

/** Answers from cumulative counts, whose dates cannot be read before that is known. */
export const countAnswersInUse = new LateValue<CountAnswers | Failure>();

/** Answers from the edition: a promise as long as the page still reads what the workbook is pinned to. */
export const sourcedAnswersInUse = new LateValue<SourcedAnswers | Failure>();
