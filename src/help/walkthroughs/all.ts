import { articleQuestion } from './article-question';
import { editions } from './editions';
import { keyboard } from './keyboard';
import { models } from './models';
import { pane } from './pane';
import { refreshing } from './refreshing';
import type { Walkthrough } from './walkthrough';

/** In the order of the help's index. */
export const walkthroughs: readonly Walkthrough[] = [
  articleQuestion,
  models,
  pane,
  refreshing,
  editions,
  keyboard,
];
