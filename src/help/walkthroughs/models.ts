import type { Walkthrough } from './walkthrough';

export const models: Walkthrough = {
  file: 'models.html',
  title: 'The five models',
  promises:
    'What each model says, how that compares with what forecasters said, and what it can’t know.',
  sections: [
    {
      id: 'use',
      title: 'Build one and ask it otherwise',
      steps: [
        'Open the tab Build of the pane and press Build beside a model. It lays two new sheets.',
        'Read row 5: the answer in words. Row 4 says whether the model’s own checks hold.',
        'Change a cell on yellow. Every answer follows.',
        'Where a value is missing, mistyped or below 0, the answers that need it say “see checks”, and row 5 gives none. The checks near the end of the sheet say which of them fails.',
        'Select a green figure among the assumptions, such as the tanks in service. The pane shows the rivals of its figure. Use puts one of them into the cell, with its source. A source that you wrote yourself stays.',
        'Build again lays the model once more, on two more sheets, with the assumptions that you changed. What can’t be taken over is listed.',
        'Take back removes both sheets, as long as nothing on them has been changed or added, and no other formula or name reads them. What keeps them is named. Some versions of Excel don’t show notes to add-ins: there you are asked first.',
      ],
    },
    {
      id: 'attrition',
      title: 'Attrition outlook',
      says: [
        'Its base uses up the reserve in October 2026. The stock comes down to 1,000 tanks in July 2027 and to none in May 2028. Forecasters named dates from 2025 to 2027 for the end of what Russia can draw on. The end of the reserve lies among them; the stock lasts longer than any of them.',
        'It can’t know how losses change: its rates stay as they are. For 2025 no estimate of the losses was found, only a count that is too low and a claim of a party to the war. It takes from open storage all that plants put out, which came also from yards and hangars: the reserve may last longer.',
      ],
      figures: ['losses.iiss.2024', 'refurbishment.iiss.2024', 'storage.ep.satisfactory'],
    },
    {
      id: 'reserve',
      title: 'Reserve drawdown',
      says: [
        'At the pace of refurbishment the good hulls are used up in June 2025, close to the critical point that The Economist expected for the second half of that year. The last hull that can be restored leaves storage in November 2028, later than the end of 2025 and of 2027 that others named.',
        'It can’t know how many hulls can be restored and how much work each takes. No source gives either: both are assumptions.',
      ],
      figures: ['storage.ep.total', 'storage.resurgam.at-plants'],
    },
    {
      id: 'reconstitution',
      title: 'Reconstitution',
      says: [
        'To the 2,927 active tanks of before the invasion it takes 2.3 years in the base and 21.4 years at sceptical rates. A forecast of ten years for tanks, jets and armour lies between the two.',
        'The 21.4 years rest on an assumption: that nothing is refurbished, for the sceptical source speaks of new tanks only. At the pace of withdrawal it would be 8.3 years, less than ten.',
        'The leaked plan builds most of its tanks in 2027 to 2029, and the model follows that. When its rebuilding starts is not stated: the model spreads it from January 2026.',
        'It can’t know when the fighting stops, or whether plants keep the pace of the war afterwards.',
      ],
      figures: ['active.iiss.2022', 'horizon.rebuild.rli'],
    },
    {
      id: 'fleet',
      title: 'Fleet by type',
      says: [
        'The T-62 makes up 9 percent of the tanks at the end of 2022 and 12 percent at the end of 2025. The block Seen since says how far each count lies from it: in February 2024 the model has 21 percent more tanks than IISS counted, and its T-80s stay below the T-80BVMs that Janes named for November 2025. No forecast by type was found.',
        'A type is refurbished only while its hulls last. Those of the T-90 are used up in 2025 and those of the T-80 early in 2026; as the losses of 2025 go on, no T-80s are left at the end of 2026. In 2026 fewer losses were confirmed than in 2025, so the model may take off too many there.',
        'It can’t know what came out of hangars, which no satellite sees, and it splits losses by those that were photographed.',
      ],
      figures: ['active.iiss.2022-11', 'refurbishment.highmarsed.total'],
    },
    {
      id: 'back-test',
      title: 'Back-test',
      says: [
        'A range from the lowest, middle and highest month of the year before held 55 percent of what came a year later when it promised 90. TANKFORECAST held 97 percent. Both were tested on 33 dates; only 3 of these have no month in common, so take the shares as rough. The ranges of the other models are made as the first one is: take them for too narrow.',
        'It can’t know whether the months to come differ from those behind. It counts losses by the day on which they were listed, not on which they happened.',
      ],
    },
  ],
};
