import { run } from '@quri/squiggle-lang';

/** The fan without a reserve in Squiggle: sample sets that are mapped month by month. */
const program = (months: number) => `
pert(low, best, high) = {
  share = (best - low) / (high - low)
  SampleSet.fromDist(low + (high - low) * beta(1 + 4 * share, 5 - 4 * share))
}
start = pert(1500, 1750, 2100)
change = pert(30, 70, 125) + pert(0, 3, 11) + pert(3, 10, 25) - pert(60, 105, 140)
month(fan, number) = {
  stock = SampleSet.map2(fan.stock, change, {|s, c| max([0, s + c])})
  row = [0.05, 0.25, 0.5, 0.75, 0.95] -> List.map({|p| quantile(stock, p)})
  { stock: stock, rows: List.append(fan.rows, row) }
}
List.reduce(List.upTo(1, ${months}), { stock: start, rows: [] }, month).rows
`;

/** Milliseconds that Squiggle takes. */
export async function squiggleFan(draws: number, months: number, seed: number): Promise<number> {
  const environment = {
    sampleCount: draws,
    xyPointLength: 1000,
    seed: String(seed),
    profile: false,
  };
  const before = performance.now();
  const output = await run(program(months), { environment });
  const time = performance.now() - before;
  if (!output.result.ok) throw new Error(`Squiggle: ${output.result.value.toString()}`);
  return time;
}
