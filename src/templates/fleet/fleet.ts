import type { Template } from '../template';
import { colorsNote } from '../words';
import { all, ofAllTypes } from './all-types';
import { answer, answers } from './answers';
import { chart, chartList } from './bars';
import { byType, sharesByType } from './by-type';
import { checks } from './checks';
import { monthBlocks } from './months';
import { seenSince } from './seen-since';

export const fleet: Template = {
  name: 'Fleet',
  title: 'Fleet by type',
  question: 'How does the share of old types grow?',
  note: `${colorsNote} Old: the T-62. A type that would fall below 0 stays at 0.`,
  answer,
  front: [answers, { rows: 14, charts: [chart] }, seenSince, ofAllTypes, sharesByType, byType, all],
  checks,
  calculation: {
    note: 'Each year has its own rates: 2023 also for December 2022, 2025 also for later years.',
    blocks: [...monthBlocks, { block: chartList }],
  },
};
