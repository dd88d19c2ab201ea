/* The paths of the demo: one that begins, one half way with somebody stuck, one late. */
import type { DemoPhase } from './path-story.server';
import { QUINCE_QUESTIONS } from './questions.server';

export const HALLOWMERE_PATH: DemoPhase[] = [
  {
    title: 'Your figures reach us',
    sentence: 'So that the plan learns from your own shops, not from somebody else’s.',
    ends: 'Sales files',
    steps: [
      {
        title: 'How your figures travel',
        kind: 'read',
        side: 'theirs',
        who: 'Aoife',
        due: { is: 'before_end', days: 6 },
        attached: [
          {
            name: 'one-week.webp',
            bars: [61, 58, 64, 70, 88, 124, 97],
            alt: 'A week of one shop as a chart: Saturday sells twice as much as Monday.',
          },
          {
            name: 'Example of a sales file.csv',
            words:
              'product;shop;day;sold\nRoggenbrot;Dunmarket;2026-11-02;41\nZimtknoten;Dunmarket;2026-11-02;63\n',
          },
        ],
        content:
          'Every night at 21:00 the plan for the next morning is made. It needs **what each shop sold, by product**.\n\n![](one-week.webp)\n\n1. Your tills write the sales into one file for each shop.\n2. We fetch the files. Your orders at 22:00 are never in their way.\n3. At 21:30 the plan is on Tomasz’s screen.\n\n> Figures stay in the European Union, all the way.',
      },
      {
        title: 'One sales file for each shop',
        kind: 'hand_in',
        files: { is: 'hand_in', kinds: ['excel', 'picture'], most: 20, isLookedAt: true },
        side: 'theirs',
        who: 'Aoife',
        due: { is: 'before_end', days: 2 },
        waits: ['How your figures travel'],
        content:
          'The plan can’t start without this: **what each shop sold, by product and day**, for the last three years.\n\n1. In Kassaline, open *Reports, Daily sales*.\n2. Choose all products, then *Export as CSV*. One file for each shop.\n3. Dunmarket and the kiosk write on paper: photos of the weekly sheets will do.\n\n> Leave shop names as they are. We match them.',
      },
      {
        title: 'We check the figures',
        side: 'ours',
        due: { is: 'before_end', days: 1 },
        waits: ['One sales file for each shop'],
      },
    ],
  },
  {
    title: 'Three shops try it',
    sentence: 'You pick the three, and we are with you on the first morning.',
    ends: 'Three shops',
    steps: [
      { title: 'Pick the three shops', side: 'theirs', who: 'Marit', due: { is: 'before_end', days: 15 } },
      {
        title: 'We bring over your sales history',
        side: 'ours',
        due: { is: 'before_end', days: 7 },
        waits: ['We check the figures'],
      },
      {
        title: 'Two training days',
        side: 'together',
        who: 'Tomasz',
        due: { is: 'before_end', days: 3 },
        waits: ['Pick the three shops'],
        content: 'At your central kitchen, **for up to twelve people**. Your night shift is welcome.',
      },
      {
        title: 'The bake plan in five minutes',
        kind: 'read',
        side: 'theirs',
        due: { is: 'before_end', days: 1 },
        content:
          'For whoever opens a shop:\n\n[The bake plan, from the oven to the screen](https://www.loom.com/share/bake-plan-in-five-minutes)\n\n- The plan is there at 21:30, the evening before.\n- Bake what it says. *If you know better, change it*: it learns from that.\n- Note what is left at closing.',
      },
    ],
  },
  {
    title: 'All 23 shops',
    sentence: '',
    ends: 'All 23 shops',
    steps: [
      {
        title: 'Agree on the order of the shops',
        side: 'together',
        who: 'Tomasz',
        due: { is: 'before_end', days: 10 },
        waits: ['Two training days'],
      },
      {
        title: 'We connect the other shops',
        side: 'ours',
        due: { is: 'before_end', days: 2 },
        waits: ['Agree on the order of the shops'],
      },
    ],
  },
];

export const QUINCE_PATH: DemoPhase[] = [
  {
    title: 'Ready to start',
    sentence: 'What we need of one another before the first plan.',
    ends: 'We start',
    steps: [
      {
        title: 'Who works in each clinic',
        kind: 'hand_in',
        files: { is: 'hand_in', kinds: ['word', 'excel'], most: 1, isLookedAt: true },
        side: 'theirs',
        who: 'Amara',
        due: { is: 'after_publication', days: 2 },
        content: 'A list is enough: **name, clinic, which days**. Your own spreadsheet will do.',
      },
      {
        title: 'We set up the accounts',
        side: 'ours',
        due: { is: 'after_publication', days: 4 },
        waits: ['Who works in each clinic'],
      },
      {
        title: 'How a room plan is made',
        kind: 'read',
        side: 'theirs',
        who: 'Amara',
        due: { is: 'before_end', days: 6 },
        content:
          'A plan is made at six each morning, and prints itself in each clinic.\n\n- Doctors say until noon when they come.\n- Rooms that stay empty are offered to the others.',
      },
      {
        title: 'How your clinics work',
        kind: 'answer',
        side: 'theirs',
        who: 'Amara',
        due: { is: 'before_end', days: 5 },
        content:
          'What you told Sam stands there already. *Don’t know one of them? Leave it, and send the rest.*',
        questions: QUINCE_QUESTIONS,
      },
      {
        title: 'The room log of last month',
        kind: 'hand_in',
        files: { is: 'hand_in', kinds: ['pdf', 'excel', 'picture'], most: 6, isLookedAt: false },
        side: 'theirs',
        who: 'Amara',
        due: { is: 'before_end', days: 4 },
        content: 'One file for each clinic. *Photos of the paper log are fine.*',
      },
    ],
  },
  {
    title: 'All three clinics',
    sentence: 'One clinic tries it first.',
    ends: 'Everyone is live',
    isLive: true,
    steps: [
      {
        title: 'Get the first clinic ready',
        side: 'theirs',
        who: 'Amara',
        due: { is: 'before_end', days: 25 },
        content: 'These four decide how the first week goes.',
        list: [
          'A screen or a printer in the front hall',
          'Everyone’s working hours of the coming month',
          'Somebody at the desk at 6:00 on the first day',
          'The doctors know that they say until noon when they come',
        ],
      },
      {
        title: 'Try it in one clinic for a week',
        side: 'together',
        who: 'Amara',
        due: { is: 'before_end', days: 20 },
        waits: ['We set up the accounts', 'The room log of last month'],
      },
      {
        title: 'We train the other two',
        side: 'ours',
        due: { is: 'before_end', days: 5 },
        waits: ['Try it in one clinic for a week'],
      },
      {
        title: 'Rooms stand empty less',
        kind: 'approve',
        side: 'theirs',
        due: { is: 'after_end', days: 15 },
        waits: ['We train the other two'],
        approve: { goal: 'Rooms stand empty less', reached: '17 of 100 hours are empty, not 35' },
        content: 'You agreed with Sam what this is for. **Is it so by now?**',
      },
    ],
  },
];

export const LINDGATE_PATH: DemoPhase[] = [
  {
    title: 'Your papers come over',
    sentence: 'The standard papers of your 60 routes, checked by both of us.',
    ends: 'We start',
    steps: [
      {
        title: 'We load the papers of 60 routes',
        side: 'ours',
        due: { is: 'after_publication', days: 3 },
      },
      {
        title: 'Read ten of them with us',
        side: 'together',
        who: 'Beatriz',
        due: { is: 'before_end', days: 3 },
        waits: ['We load the papers of 60 routes'],
      },
      {
        title: 'Our first call',
        kind: 'meet',
        side: 'together',
        who: 'Beatriz',
        due: { is: 'before_end', days: 2 },
        content: 'Three quarters of an hour: what is still open between us, and how your first weeks go.',
      },
    ],
  },
  {
    title: 'Everyone is live',
    sentence: '',
    ends: 'Everyone is live',
    isLive: true,
    steps: [
      {
        title: 'Name who calls on Sundays',
        side: 'theirs',
        who: 'Beatriz',
        due: { is: 'before_end', days: 10 },
      },
    ],
  },
];
