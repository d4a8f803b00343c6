import { functions } from '../functions/all';
import type { Contract } from '../functions/contracts/contract';
import { guideGroups } from './guides/all';
import type { Guide } from './guides/guide';

/** A function's whole documentation. */
export interface FunctionPage {
  readonly contract: Contract;
  readonly guide: Guide;
}

/** Functions that belong together, as the help's index lists them. */
export interface FunctionGroup {
  readonly title: string;
  readonly pages: readonly FunctionPage[];
}

/** Every function with its documentation, in the order of the help's index. */
export const functionGroups: readonly FunctionGroup[] = guideGroups.map(({ title, guides }) => ({
  title,
  pages: guides.map((guide) => ({ contract: contractOf(guide), guide })),
}));

export const functionPages = functionGroups.flatMap(({ pages }) => pages);

function contractOf({ id }: Guide): Contract {
  const described = functions.find(({ contract }) => contract.id === id);
  if (!described) throw new Error(`There is a guide to ${id}, which is no function.`);
  return described.contract;
}
