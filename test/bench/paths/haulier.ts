/* The realistic case: a haulage firm, as a sales rep has it in mind after three calls. */

export const HAULIER = {
  customer: 'Kestrelway Haulage',
  deal: 'Planning for 140 lorries',
  source: 'your third call',
  goals: [
    {
      text: 'Depots know by six in the evening who drives what tomorrow',
      today: '9 in the evening',
      target: '6 in the evening',
      by: '2027-06-30',
      measure: 'When the plan is released, each day',
    },
    {
      text: 'Fewer empty return trips',
      today: '31% of all trips',
      target: '22% of all trips',
      by: '2027-09-30',
      measure: 'The trip log, every month',
    },
    {
      text: 'Planners stop typing hours twice',
      today: '1,150 h a month',
      target: '300 h a month',
      by: '2027-05-31',
      measure: 'The timesheets of six planners',
    },
  ],
  promises: [
    { text: 'The tachograph link works with their Stoneridge units when they go live', due: '2027-02-01' },
    { text: 'Two training days, for up to fifteen planners', due: '2027-01-29' },
    { text: 'Two years of trips and hours are brought over', due: '' },
    { text: 'The price per lorry stays the same until the end of 2028', due: '' },
  ],
  /** The one that was never said as a promise. */
  doubtful: 'Drivers see their plan in Romanian and Polish',
  dates: [
    { text: 'First call with the planners', on: '2026-12-08' },
    { text: 'All six depots plan with us', on: '2027-02-01' },
  ],
  people: [
    { name: 'Katrin Aldenhoff', title: 'Head of transport', plays: ['First contact', 'Signs off'] },
    { name: 'Piet van den Berg', title: 'Dispatcher, Tilburg', plays: ['Does the daily work'] },
    { name: 'Emre Yıldız', title: 'IT', plays: ['Knows the systems'] },
    { name: 'Bernadette Oyelaran', title: 'Finance', plays: ['Pays the bills'] },
    { name: 'Aoife Ní Bhriain', title: 'Dispatcher, Dublin', plays: [] },
  ],
  systems: {
    today: [
      ['Telematics', 'VDO in the newer half, Stoneridge in the others'],
      ['Planning', 'A spreadsheet for each depot'],
    ],
    connects: [
      ['Payroll', 'Hours, once a week, to Loket'],
      ['Transport orders', 'From Transporeon'],
    ],
    data: [['Trips and hours', 'Two years, as CSV']],
    security: [['Signing in', 'With their Microsoft accounts']],
  },
  flags: [
    {
      concern: 'The works council has not been told yet',
      severity: 'Could slow us down',
      advice: 'Ask Katrin before any driver sees it',
    },
    {
      concern: 'Piet wanted the cheaper tool',
      severity: 'Worth watching',
      advice: 'Let him try the planning board first',
    },
  ],
} as const;

export const addressOf = (name: string) =>
  `${name
    .split(' ')[0]
    ?.toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')}@kestrelway.example`;
