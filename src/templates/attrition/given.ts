import { monthsShown } from '../charts/fan-bands';
import { notes, sources, value } from '../columns';
import { deliveredSoFar, monthsOfDeliveries } from '../deliveries-so-far';
import { wholeMonths } from '../formats';
import { f, figure } from '../formula';
import { own, FrontRow, typed, type Section } from '../front';

// What the sources give, in their own units.

export const ends = ['low', 'best', 'high'];

const first = new FrontRow('First month', 'date', {
  best: typed('2025-01-01'),
  notes: 'Four counts of storage at that time agree within 3 percent.',
});
const horizon = new FrontRow('Months ahead', wholeMonths, {
  best: typed(60),
  notes: `The charts show up to ${String(monthsShown)}.`,
});
const floor = new FrontRow('Floor', 'tanks', {
  best: typed(1000),
  notes: f`"That is "&ROUND(100*${own('best')}/${figure('active.iiss.2022')},0)&" percent of the active tanks before the invasion."`,
});
export const seed = new FrontRow('Seed of all draws', 'number', {
  best: typed(1),
  notes: 'The same for every fan and risk: only what is changed differs.',
});
export const draws = new FrontRow('Draws', 'paths', { best: typed(4096) });
const compared = new FrontRow('Months ahead, for the tornado', wholeMonths, {
  best: typed(24),
  notes: 'After so many months the swings of the inputs are compared.',
});
export const active = new FrontRow('Active tanks, 2024', 'tanks', {
  low: figure('active.forbes.2024-01', 'low'),
  best: figure('active.iiss.2024-02'),
  high: figure('active.forbes.2024-07'),
  notes:
    'High: those in the theatre. Carried to the start as they are: IISS has output and losses of 2024 within 100.',
});
export const lost2024 = new FrontRow('Lost in 2024: confirmed, estimated, claimed', 'tanks/year', {
  low: figure('losses.oryx.added.2024'),
  best: figure('losses.iiss.2024'),
  high: figure('losses.general-staff.added.2024'),
  notes: 'Confirmed is a lower bound. The claim is of a party to the war.',
});
export const lost2025 = new FrontRow('Lost in 2025: confirmed, –, claimed', 'tanks/year', {
  low: figure('losses.oryx.added.2025'),
  high: figure('losses.general-staff.added.2025'),
  notes: 'No estimate was found for 2025.',
});
export const undercount = new FrontRow('Estimated over confirmed losses, 2024', 'ratio', {
  best: figure('losses.undercount.derived.2024'),
});
export const lostInArticle = new FrontRow('Lost to May 2025, the article', 'tanks', {
  best: figure('losses.oryx.total'),
});
export const warInArticle = new FrontRow('Years to May 2025', 'years', {
  best: figure('war.duration.article'),
});
export const withdrawn = new FrontRow('Taken out of storage in a year', 'tanks/year', {
  low: figure('refurbishment.resurgam.2024-02'),
  notes: 'Plants also drew on their yards and on hangars.',
});
export const output2024 = new FrontRow('Refurbished and new, 2024', 'tanks/year', {
  best: figure('refurbishment.iiss.2024'),
  notes: 'More than.',
});
export const outputMonth = new FrontRow('Refurbished and new, a month of 2024', 'tanks/month', {
  high: figure('refurbishment.kevliuk.2024-11', 'high'),
  notes: 'Up to.',
});
export const built = new FrontRow('New tanks', 'tanks/year', {
  low: figure('production.new.luzin.t90m.2024'),
  best: figure('production.new.cit.t90m.2024', 'low'),
  high: figure('production.new.forbes.2024', 'high'),
  notes: 'Low and best count T-90Ms alone.',
});
export const builtInArticle = new FrontRow('New tanks, the article', 'tanks/year', {
  low: figure('production.new.forbes.2024', 'low'),
  high: figure('production.new.forbes.2024', 'high'),
  notes: 'The highest figure found.',
});
export const delivered = deliveredSoFar('low', 'best');
export const deliveredOver = monthsOfDeliveries('best');
export const koreanDeployed = new FrontRow('Songun and Chonma deployed, 2005–2012', 'tanks/month', {
  high: figure('dprk.output.korean-press.monthly'),
  notes: 'In North Korea. An upper bound on new tanks: upgraded ones are counted.',
});
export const koreanGrowth = new FrontRow(
  'Growth of the North Korean fleet, 2000–2010',
  'tanks/year',
  {
    best: figure('dprk.output.yonhap'),
  },
);
export const koreanGrowthLater = new FrontRow(
  'Growth of the North Korean fleet, 2008–2010',
  'tanks/year',
  { best: figure('dprk.output.rok') },
);
export const stored = new FrontRow('Stored: satisfactory, poor, all', 'tanks', {
  low: figure('storage.ep.satisfactory'),
  best: figure('storage.ep.poor'),
  high: figure('storage.resurgam.total'),
});
export const atPlants = new FrontRow('At repair plants', 'tanks', {
  high: figure('storage.resurgam.at-plants'),
  notes: 'On top of those in storage.',
});
export const leftInArticle = new FrontRow('Left of the pre-war storage, the article', 'tanks', {
  best: figure('storage.remaining.2024-12.derived'),
});

export const assumptions: Section = {
  heading: 'Assumptions, as their sources give them',
  columns: [...ends.map((name) => value(name)), sources, notes],
  sourcesOf: ends,
  rows: [
    first,
    horizon,
    floor,
    seed,
    draws,
    compared,
    active,
    lost2024,
    lost2025,
    undercount,
    lostInArticle,
    warInArticle,
    withdrawn,
    output2024,
    outputMonth,
    built,
    builtInArticle,
    delivered,
    deliveredOver,
    koreanDeployed,
    koreanGrowth,
    koreanGrowthLater,
    stored,
    atPlants,
    leftInArticle,
  ],
};

export const firstMonth = first.at('best');
export const months = horizon.at('best');
export const floorTanks = floor.at('best');
export const monthsCompared = compared.at('best');
