import { models } from '../../../../src/help/walkthroughs/models';

/** What the help says of a model. */
export function helpOf(id: string): string {
  const section = models.sections.find((each) => each.id === id);
  if (!section?.says) throw new Error(`The help says nothing of ${id}.`);
  return section.says.join(' ');
}

/** Letters of an answer for which two lines of a window 1366 points wide have room, by looking at them. */
export const twoLines = 250;
