import { oryxStates, type OryxCount } from '../../../src/reference/feeds/oryx';

export const sampleDay: OryxCount = {
  day: '2026-08-31',
  total: 4450,
  destroyed: 3350,
  damaged: 170,
  abandoned: 391,
  captured: 539,
};

/** A file as the feed sends it, of made-up counts, with the types that are easy to take for tanks. */
export function oryxFile(count: OryxCount, type = 'Tanks'): string {
  const states = oryxStates.map((state) => count[state]);
  const { day, total } = count;
  const pseudo =
    'Losses of Armoured Combat Vehicles [Tanks, AFVs, IFVs] - 9000, of which: destroyed: 8000';
  const rows = [
    ['1', 'Russia', 'All Types', 20_000, 990, 1200, 2800, 24_990, '1', day],
    ['2', 'Russia', pseudo, 8000, 300, 300, 400, 9000, '2', day],
    ['3', 'Russia', type, ...states, total, '3', day],
    ['4', 'Russia', 'Man-Portable Air Defence\nSystems\n', 0, 0, 1, 2, 3, '4', day],
    ['5', 'Ukraine', 'All Types', 900, 60, 70, 80, 1110, '1', day],
    ['6', 'Ukraine', 'Tanks', 100, 10, 20, 30, 160, '3', day],
    ['7', 'Ukraine', '=HYPERLINK("http://198.51.100.7","<b>Tanks</b>")', 1, 1, 1, 1, 4, '4', day],
  ];
  const header = ['', 'country', 'equipment_type', ...oryxStates, 'type_total', 'row_id', 'Date'];
  return [header, ...rows].map((row) => row.map(csvCell).join(',')).join('\n') + '\n';
}

function csvCell(cell: string | number): string {
  return typeof cell === 'number' ? String(cell) : `"${cell.replaceAll('"', '""')}"`;
}
