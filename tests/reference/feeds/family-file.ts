/** Made-up counts of models: abandoned and damaged tanks count in both, so totals are above the sums. */
const models: Readonly<Record<string, number>> = {
  "170mm Chuch'ep'o (M-1989 'Koksan')": 2,
  '202 T-72B Obr. 2022': 227,
  'T-43 class training vessel': 1,
  'T-54B': 3,
  'T-62 Obr. 1967': 10,
  'T-64BV': 101,
  "T-72 'Ural'": 6,
  'T-72 hull with 213mm RBU-6000 MRLS': 1,
  'T-72B': 374,
  'T-80BV': 704,
  'T-90A': 49,
  'BMO-T': 4,
  'Unknown T-54/55': 10,
  'Unknown T-62': 58,
  'Unknown T-64': 1,
  'Unknown T-72': 27,
  'Unknown T-80': 57,
  'Unknown tank': 613,
  'Unknown MRL': 5,
};

/**
 * A file as the feed by system sends it.
 * @param changes of single models, since the counts above
 */
export function familyFile(day: string, changes: Readonly<Record<string, number>> = {}): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const written = `${month}/${date}/${year}`;
  const rows = Object.entries(models).map(([model, total], i) => {
    const count = total + (changes[model] ?? 0);
    return `"${String(i + 1)}","Russia","${model}",1,0,1,${String(count - 1)},${String(count)},"${written}"`;
  });
  return [
    '"","country","system","abandoned","captured","damaged","destroyed","total","Date"',
    ...rows,
    `"98","Ukraine","T-72B",1,1,1,300,303,"${written}"`,
    `"99","Ukraine","Unknown tank",0,0,0,40,40,"${written}"`,
    '',
  ].join('\n');
}
