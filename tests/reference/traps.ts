/** What nobody may read into the data: the table whose notes must say so, and words that they must hold. */
export const traps: readonly (readonly [trap: string, table: string, said: readonly RegExp[]])[] = [
  ['Oryx is a floor', 'losses_oryx', [/lower bound/, /10 to 40 percent higher/]],
  [
    'Oryx is filled in later and not monotone',
    'losses_oryx',
    [/Months count listing, not loss/, /sometimes fall/, /differ by up to 52/, /months of 2026/],
  ],
  [
    'lost is not destroyed',
    'losses_oryx',
    [/Lost is not destroyed/, /return to service; no sourced share/],
  ],
  [
    'General Staff figures are claims',
    'losses_general_staff',
    [
      /Claims by a party/,
      /Never mix/,
      /ratio of single months/,
      /later corrections are not applied/,
    ],
  ],
  [
    'storage depends on who counts',
    'storage',
    [/depend on who counts/, /Book totals are about twice/, /Do not chain counts/],
  ],
  ['hulls are not usable tanks', 'storage', [/Hulls are not usable tanks/, /614/]],
  [
    'withdrawn is not delivered',
    'rates',
    [/Withdrawn is not delivered/, /342/, /over 1500/, /hangar stock and battle damage/],
  ],
  [
    'no North Korean tank is confirmed',
    'dprk',
    [
      /No North Korean tank is confirmed/,
      /584 unidentified tanks among 4389/,
      /announced, not seen/,
      /Other North/,
    ],
  ],
  ['the yearbook of 2025 gave no number of tanks', 'figures', [/Missing: .*Military Balance 2025/]],
  [
    'the article was read in a rewritten copy',
    'figures',
    [/machine-rewritten copy/, /column Reading/],
  ],
  ['the article names a side and a quality wrongly', 'dprk', [/He is South Korean/, /outmatched/]],
];

/** Passages of the article that the copy rewrites: the figure's key, and what its reading must say. */
export const rewritten: readonly (readonly [key: string, reading: RegExp])[] = [
  ['storage.prewar.total', /used up.*47 percent of it was left/],
  ['storage.remaining-share.2024-12', /share left/],
  ['storage.remaining.2024-12.t62', /more likely all T-62s left/],
  ['refurbishment.iiss.2024', /more than 1500 repaired and newly built together/],
  ['dprk.stock.t62.pism', /unclear whether 2000 were built/],
];
