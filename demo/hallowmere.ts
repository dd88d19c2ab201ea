/* The handoff of Hallowmere Bakeries, the customer that most of the demo is about. */

import { inDays } from './calendar.server';
import { agreedDate, goal, person, promise, system } from './recorded';

const MAIL = '@hallowmere.example';

export const hallowmere = () => ({
  customer: 'Hallowmere Bakeries',
  deal: 'Bake planning for 23 shops',
  value: '34224.00',
  currency: 'EUR',
  statements: [
    goal(
      'Throw away less bread at closing time',
      {
        today: '11%',
        target: '5%',
        by: inDays(110),
        measure: 'Share of baked goods unsold at closing, from your weekly waste sheet, all shops',
      },
      { heardWhere: 'from your second call', note: 'Call of 22 April, minute 14. She said 5, then laughed.' },
    ),
    goal(
      'Know by 4 pm what to bake tomorrow',
      {
        today: '21:30',
        target: '16:00',
        by: inDays(75),
        measure: 'Time the bake plan reaches the kitchen, nine days out of ten',
      },
      { heardWhere: 'from your email of 27 April' },
    ),
    goal(
      'Give shop managers their mornings back',
      {
        today: '50 min',
        target: '15 min',
        by: inDays(135),
        measure: 'Time each manager spends on orders per day; we ask six of them, once a month',
      },
      { heardWhere: 'after visiting your Dunmarket shop', saidBy: 'assumed' },
    ),
    promise(
      'We bring over three years of sales history, at no extra cost',
      { due: inDays(25) },
      { heardWhere: 'from the signed order', note: 'Order form, page 2.' },
    ),
    promise(
      'Your price stays at €62 per shop for 24 months',
      { promiseKind: 'commercial' },
      {
        heardWhere: 'from the signed order',
        note: 'Order form, clause 4: “24 months, may be extended in writing.”',
      },
    ),
    promise(
      'Two training days at your central kitchen, for up to twelve people',
      { side: 'together', due: inDays(37) },
      { heardWhere: 'from the signed order' },
    ),
    promise(
      'Allergen labels: not part of going live; we look at it together in autumn',
      { promiseKind: 'feature', commitment: 'talked_about' },
      { heardWhere: 'from your third call', note: 'She asked twice. I said maybe, I’m afraid.' },
    ),
    promise(
      'Rota planning for shop staff',
      { promiseKind: 'feature', commitment: 'not_included' },
      { heardWhere: 'from your first call' },
    ),
    agreedDate('Sales files reach us', inDays(12), 'theirs', 'Aoife exports one file per shop'),
    agreedDate('Three shops start', inDays(34), 'theirs', 'You pick the three'),
    agreedDate('All 23 shops live', inDays(55), 'ours', 'Ines is with you in person that day'),
    agreedDate('Results, next to your goals', inDays(138), 'together', 'You, Devraj and Ines'),
    person('Marit Lindqvist', 'Head of operations', 'Decides what “good” looks like', `marit${MAIL}`, {
      parts: ['champion'],
      about: { phone: '+32 478 55 01 22', reachedBy: 'phone' },
      stance: { attitude: 'for', gain: 'Home by six: she counts the bread herself on two evenings a week.' },
    }),
    person('Tomasz Kowal', 'Planning lead, central kitchen', 'Works with us every day', `tomasz${MAIL}`, {
      parts: ['day_to_day'],
      language: 'pl',
      about: { called: 'Tomek', reachedBy: 'text', ownPart: 'User lead' },
      stance: { attitude: 'undecided', gain: 'No more orders by telephone before four in the morning.' },
    }),
    person(
      'Aoife Brannigan',
      'IT manager',
      'Sales files, and signing in with your company account',
      `aoife${MAIL}`,
      {
        parts: ['technical'],
        about: { reachedBy: 'mail', ownPart: 'Security' },
      },
    ),
    person('Devraj Anand', 'Finance director', 'Signs off; joins us for the results', `devraj${MAIL}`, {
      parts: ['decision_maker', 'billing'],
      noMailReason: 'No mail before the results review, he asked for that',
      about: { ownPart: 'Procurement' },
      stance: { attitude: 'doubtful', gain: 'Flour and waste in one number, for the board in November.' },
    }),
    system(
      'today',
      'Tills',
      'Kassaline 4 in 21 shops; Dunmarket and the station kiosk still write sales on paper.',
      { heardWhere: 'from your call with Aoife' },
    ),
    system(
      'connects',
      'Supplier orders',
      'Flour and dairy orders leave every night at 22:00 by SFTP. We must not get in the way of that.',
      { heardWhere: 'from your call with Aoife' },
    ),
    system(
      'data',
      'Data to bring over',
      'Daily sales per product and shop for the last three years, as one CSV file per shop.',
      { heardWhere: 'from your call with Aoife' },
    ),
    system(
      'security',
      'Signing in',
      'Everyone uses their Hallowmere account (SAML). No separate passwords.',
      {
        heardWhere: 'from your call with Aoife',
      },
    ),
    system('security', 'Where data lives', 'Sales figures stay in the European Union.', {
      heardWhere: 'from your security form',
    }),
  ],
  company: {
    legalName: 'Hallowmere Bakeries BV',
    industry: 'Bakeries and cafés',
    size: '23 shops, 260 people',
    site: 'https://hallowmere.example',
    segment: 'Mid-market',
  },
  story: {
    why: 'Eleven loaves in a hundred went into the bin this spring, and two shops open in autumn. Marit wants the orders right before that.',
    failed: 'A rota system last year: it came with no training, and the shops were told on a Friday.',
    rivals: 'Crumbwise was cheaper by a fifth. Marit chose us because we come to the shops.',
    objections: 'Devraj asked why not a spreadsheet. We showed him his own, with the four errors in it.',
    later: 'Allergen labels in autumn; rota planning once the shops trust us.',
  },
  redFlags: [
    {
      concern: 'Devraj wanted a cheaper tool and was outvoted. He will look hard at the first results.',
      severity: 'renewal' as const,
      advice: 'Bring him the bread numbers early, before the review.',
    },
    {
      concern: 'Shop managers were burned by a rota system last year; expect eye-rolling.',
      severity: 'delay' as const,
      advice: 'Start in Dunmarket. Pia Holm there likes us.',
    },
  ],
});
