import { buildModel, takeBackModel } from '../../../src/excel/models';
import { layOut, models, type LaidInput, type Template } from '../../../src/templates';
import { building, ModelBook } from './model-book';

/** Names of scenarios, what was seen or said, and totals to compare with assume nothing. */
const isAssumed = ({ heading, label, name }: LaidInput) =>
  label !== heading && !/^(Seen|What forecasters|Counted)/.test(heading) && name !== 'counted';

const idleByDesign = [
  // The article gives one rate of losses for all years.
  'Losses go on as in, Article',
  // At the article's rates the reserve is used up long before the target is reached.
  'Refurbished, the article, best',
  // The peak begins as the fighting stops: an earlier year changes no month after it.
  'First year of its peak, value',
  // None was delivered so far, over however many months.
  'Months over which deliveries were counted, best',
  'Months over which deliveries were counted, value',
  // So few buy a month and cover the same part of the need, over however many months they come.
  'Vehicles announced in August 2025, all tanks, over',
];

/** What has to follow an assumption, by how the rows' labels begin: more may. */
const mustMove: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Attrition: {
    'Losses go on as in, Base': ['Stock down to the floor', 'Floor reached in, without deliveries'],
    'Losses, Base': ['Stock down to 0 in', 'Deliveries needed', 'Vehicles announced'],
    // More new tanks leave fewer to be refurbished: the reserve lasts longer.
    'New tanks, Base': ['Reserve used up in'],
    'Months ahead, best': ['Stock after', 'Deliveries needed', 'Stock: half the paths are below'],
    'Months ahead, for the tornado, best': ['Tanks between low and high'],
    'Floor, best': [
      ...[
        'Stock down to the floor',
        'Months that deliveries buy before',
        'Floor reached in, without',
      ],
      ...['Floor reached by then, no deliveries', 'Chonmaho tanks available'],
    ],
    'Seed of all draws, best': ['Stock: half the paths are below', 'Floor reached by then, no'],
    'Lost in 2024: confirmed, estimated, claimed, high': [
      'Floor reached in',
      'Stock: half the paths',
    ],
    'Growth of the North Korean fleet, 2000–2010, best': ['Growth of the North Korean fleet'],
  },
  Reserve: {
    'Months ahead, value': ['Refurbished in'],
    'Floor, value': ['Stock down to the floor'],
    'Lost in 2024, value': ['Stock after', 'Stock down to the floor'],
    'Refurbished and new, 2024, value': ['Good hulls used up in', 'Restorable tanks run out'],
    'Poor, effort': ['Last restorable hull leaves', 'Months between'],
  },
  Reconstitution: {
    'Forecast of the time to rebuild, best': ['New tanks a month that', 'Stock after'],
    'North Korean tanks delivered so far, best': ['That takes', 'New tanks a month that'],
  },
  'Back-test': { 'Seed of all draws, value': ['Low, middle, high of the year before'] },
};

/** What an analyst might put in the place of an assumption. */
function otherEntry({ content }: LaidInput, shown: unknown): string {
  if (typeof shown !== 'number') return content === 'high' ? 'low' : 'high';
  if (shown > 40_000) return String(shown + 31);
  if (shown === 0) return '100';
  if (!Number.isInteger(shown)) return String(shown * 0.8);
  return String(shown < 10 ? shown + 1 : Math.round(shown * 0.8));
}

/** Assumptions that are changed together: the picks of a row, each in the column of its scenario. */
function changedTogether(inputs: readonly LaidInput[]): (readonly LaidInput[])[] {
  const groups = new Map<string, LaidInput[]>();
  for (const input of inputs.filter(isAssumed)) {
    const group = isPick(input) ? String(input.row) : input.address;
    groups.set(group, [...(groups.get(group) ?? []), input]);
  }
  return [...groups.values()];
}

const isPick = ({ heading }: LaidInput) => heading.startsWith('Scenarios');

/** A model without its charts and what only they are drawn from: it calculates in a third of the time. */
function withoutCharts(template: Template): Template {
  const { calculation } = template;
  const front = template.front.filter((part) => !('charts' in part));
  const names = { frontName: 'Front', calculationName: 'Calculation', log: '' };
  return calculation.blocks.reduceRight<Template>(
    (kept, block) => {
      const blocks = kept.calculation.blocks.filter((each) => each !== block);
      const without = { ...kept, calculation: { ...calculation, blocks } };
      try {
        layOut(without, names);
        return without;
      } catch {
        return kept;
      }
    },
    { ...template, front },
  );
}

let book: ModelBook;
beforeAll(async () => {
  book = await ModelBook.open();
});
afterAll(() => {
  book.close();
});

test.each(models.map((template) => [template.name, template] as const))(
  '%s: every assumption, changed once, changes an answer',
  async (_, template) => {
    const result = await buildModel(withoutCharts(template), building);
    if (result.kind === 'failed') throw new Error(result.message);
    const { model } = result;
    await book.excel.settled();
    const at = ({ address }: LaidInput) => `'${model.laid.front.name}'!${address}`;
    const before = book.answerCells(model);
    const idle: string[] = [];
    const stayed: string[] = [];
    const due = new Map(Object.entries(mustMove[template.name] ?? {}));
    let restored = {};
    for (const inputs of changedTogether(model.laid.inputs)) {
      const entries = inputs.map((input) => [
        at(input),
        otherEntry(input, book.front(model, input.address)),
      ]);
      await book.excel.enter({ ...restored, ...Object.fromEntries(entries) });
      restored = Object.fromEntries(inputs.map((input) => [at(input), String(input.content)]));
      const changed = book.answerCells(model).filter(({ shown }, i) => shown !== before[i]?.shown);
      for (const input of inputs) {
        const own = changed.filter(({ column }) => !isPick(input) || column === input.column);
        const name = `${input.label}, ${input.name}`;
        if (own.length === 0) idle.push(name);
        const moved = changed.map(({ row }) => String(book.front(model, `B${String(row + 1)}`)));
        for (const label of due.get(name) ?? []) {
          if (!moved.some((text) => text.startsWith(label))) stayed.push(`${name}: ${label}`);
        }
        due.delete(name);
      }
    }
    await book.excel.enter(restored);
    expect(idle.filter((text) => !idleByDesign.includes(text))).toEqual([]);
    expect(stayed).toEqual([]);
    expect([...due.keys()]).toEqual([]);
    expect(book.answerCells(model)).toEqual(before);
    expect(await takeBackModel(model)).toBeUndefined();
  },
);
