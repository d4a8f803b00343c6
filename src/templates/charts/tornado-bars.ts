import { ListColumn, rowNumber, type List, type NamedSpill, type Value } from '../calculation';
import { f, type Formula, type FormulaPart } from '../formula';
import type { FrontChart } from '../front';

/** The argument names that TANKTORNADO answers with, and the words that people use for them. */
const words: readonly (readonly [argument: string, word: string])[] = [
  ['start', 'in service'],
  ['losses', 'losses'],
  ['refurb', 'refurbished'],
  ['dprk', 'delivered'],
  ['production', 'new tanks'],
  ['reserve', 'reserve'],
];

const lowColor = '#2E75B6';
const highColor = '#ED7D31';

/** The word for the input in a row of a tornado; empty below its last row. @param row 1 is the widest */
export function inputInWords(tornado: NamedSpill, row: FormulaPart): Formula {
  const list = (part: 0 | 1) => `{${words.map((pair) => `"${pair[part]}"`).join(';')}}`;
  return f`IF(ROWS(${tornado})>${row},INDEX(${list(1)},MATCH(INDEX(${tornado},${row}+1,1),${list(0)},0)),"")`;
}

/** What lies between the low and the high of the input in a row of a tornado; empty below its last row. */
export function swingOf(tornado: NamedSpill, row: FormulaPart): Formula {
  return f`IF(ROWS(${tornado})>${row},INDEX(${tornado},${row}+1,6),"")`;
}

/** The bars of a tornado, the narrowest first, so that the widest is drawn on top. */
export function tornadoBars(
  tornado: NamedSpill,
  best: Value,
): {
  readonly list: List;
  readonly chart: (columns: FrontChart['columns'], title: string) => FrontChart;
} {
  const row = f`(ROWS(${tornado})-${rowNumber}-1)`;
  const bar = (header: string, length: Formula) =>
    new ListColumn(header, 'tanks', { each: f`IF(${row}>=1,${length},0)` });
  const stock = (column: number) => f`INDEX(${tornado},${row}+1,${column})`;
  const less = (column: number) => f`MAX(0,${best}-${stock(column)})`;
  const more = (column: number) => f`MAX(0,${stock(column)}-${best})`;
  const input = new ListColumn('Input', '', {
    each: f`IF(${row}>=1,${inputInWords(tornado, row)},"")`,
  });
  const carries = bar('Stock', f`MIN(${stock(4)},${stock(5)},${best})`);
  const lessLow = bar('less, input low', less(4));
  const lessHigh = bar('less, input high', less(5));
  const moreLow = bar('more, input low', more(4));
  const moreHigh = bar('more, input high', more(5));
  return {
    list: {
      heading: 'Chart of the tornado',
      rows: words.length,
      columns: [input, carries, lessLow, lessHigh, moreLow, moreHigh],
    },
    chart: (columns, title) => ({
      title,
      columns,
      type: 'BarStacked',
      categories: input.all,
      categoryTitle: 'Input',
      valueTitle: 'Tanks',
      valueFormat: '#,##0',
      gapWidth: 40,
      series: [
        { name: 'Stock', values: carries.all, type: 'BarStacked' },
        { name: 'input at its low', values: lessLow.all, type: 'BarStacked', color: lowColor },
        { name: 'input at its high', values: lessHigh.all, type: 'BarStacked', color: highColor },
        {
          name: 'more, low',
          values: moreLow.all,
          type: 'BarStacked',
          color: lowColor,
          inLegend: false,
        },
        {
          name: 'more, high',
          values: moreHigh.all,
          type: 'BarStacked',
          color: highColor,
          inLegend: false,
        },
      ],
    }),
  };
}
