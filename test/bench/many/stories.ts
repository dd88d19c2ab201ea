/*
 * The onboardings that a large workspace is copied from: each is lived through by the commands that people use, at office
 * time of its own days, so that its rows are those that Foyer writes. Every name in them stands there once, and is
 * another one in each copy.
 */

import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { turnClockTo } from '#demo/calendar.server';
import { hallowmere } from '#demo/hallowmere';
import { type DemoPhase, markedBy, walk } from '#demo/path-story.server';
import { HALLOWMERE_PATH } from '#demo/paths';
import { agreedDate, goal, person, promise, system } from '#demo/recorded';
import {
  accept,
  cameOfPromise,
  contactCalled,
  expectDone,
  introduce,
  openAnswers,
  openPage,
  publish,
  record,
  shownPoint,
  submit,
} from '#demo/story.server';
import { recordFirstContact } from '~/commands/contact/welcome-links.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import { confirmSeveral, correctStatement } from '~/commands/review/review-statement.server';
import { signOff } from '~/commands/review/sign-off.server';
import type { MemberActor } from '~/domain/onboarding/access';

/** Who stands for whoever sells and whoever looks after a customer. */
export type Pair = { rep: MemberActor; host: MemberActor };

/** Names of one template, which no other text has a part of. */
export type Named = { customer: string; slug: string; first: string; last: string };

export type Story = {
  named: Named;
  /** Of a thousand copies, how many are of this one. */
  share: number;
  /** How many weeks back its copies may lie. */
  weeks: number;
  live(pair: Pair, named: Named, mail: () => Promise<void>): Promise<string>;
};

const DAY = 86_400_000;

/** Office time on a working day so many days before the Monday of this week; days count Mondays to Fridays. */
export function on(daysBefore: number, time: string): Date {
  const today = new Date(new Date().toISOString().slice(0, 10));
  const monday = today.getTime() - ((today.getUTCDay() + 6) % 7) * DAY;
  const weeks = Math.ceil(daysBefore / 5);
  const day = weeks * 5 - daysBefore;
  return new Date(`${new Date(monday - weeks * 7 * DAY + day * DAY).toISOString().slice(0, 10)}T${time}:00Z`);
}

const inWeeks = (weeks: number) =>
  on(-5 * weeks, '12:00')
    .toISOString()
    .slice(0, 10);

const LETTER = {
  why: 'Because nobody knows better how a first week goes.',
  opening: 'Thank you for choosing us. From today you have one person here, and this is her.',
  closing: 'She has read everything. Please tell us where we got it wrong.',
};

function small({ customer, slug, first, last }: Named) {
  return {
    customer,
    deal: `Planning for ${customer}`,
    value: '18400.00',
    currency: 'EUR',
    statements: [
      goal('Plans are out by noon', {
        today: '17:00',
        target: '12:00',
        by: inWeeks(12),
        measure: 'Time of the first plan of the day',
      }),
      promise('We bring over last year’s orders', { due: inWeeks(5) }),
      agreedDate('The first plan', inWeeks(6), 'together', ''),
      person(`${first} ${last}`, 'Operations', 'First contact', `${first.toLowerCase()}@${slug}.example`, {
        parts: ['champion', 'decision_maker', 'day_to_day'],
      }),
      system('today', 'Orders', 'A spreadsheet that three people share'),
    ],
    redFlags: [],
  };
}

type Way =
  | 'recording'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'published'
  | 'introduced'
  | 'checking'
  | 'settled';
const WAYS: Way[] = [
  'recording',
  'submitted',
  'returned',
  'accepted',
  'published',
  'introduced',
  'checking',
  'settled',
];

/** Signed, and nothing came of it. */
const fellThrough: Story['live'] = async ({ rep, host }, named) => {
  const deal = { rep, host, signedAt: on(50, '10:10') };
  const id = await record(deal, small(named), on(50, '10:40'), ['goal', 'person']);
  await turnClockTo(on(49, '13:10'));
  expectDone(await closeOnboarding(host, id, { reason: 'fell_through', words: 'They were bought.' }));
  return id;
};

const SMALL_PATH: DemoPhase[] = [
  {
    title: 'Until the first plan',
    sentence: '',
    ends: 'The first plan',
    steps: [
      { title: 'We set up the accounts', side: 'ours', due: { is: 'after_publication', days: 4 } },
      { title: 'Say who works when', side: 'theirs', due: { is: 'before_end', days: 10 } },
      {
        title: 'We bring over last year’s orders',
        side: 'ours',
        due: { is: 'before_end', days: 3 },
        waits: ['Say who works when'],
      },
    ],
  },
];

/** A small deal as far as `way`, begun so many working days ago. */
const smallStory = (way: Way, begun: number, isClosed = false): Story['live'] =>
  async function live({ rep, host }, named, mail) {
    const deal = { rep, host, signedAt: on(begun, '10:10') };
    const goes = (to: Way) => WAYS.indexOf(way) >= WAYS.indexOf(to);
    const id = await record(deal, small(named), on(begun, '10:40'));
    const close = async () => {
      if (isClosed)
        expectDone(
          await closeOnboarding(host, id, { reason: 'finished', words: 'All of it runs by itself.' }),
        );
      return id;
    };
    if (!goes('submitted')) return close();
    for (const part of ['connects', 'data', 'security'] as const)
      expectDone(await answerPart(rep, id, part, { answer: 'unknown', reason: '' }));
    await submit(deal, id, on(begun, '11:00'));
    await mail();
    if (way === 'returned') {
      await turnClockTo(on(begun, '13:00'));
      const words = 'By when do they want last year’s orders?';
      expectDone(await returnHandoff(host, id, [], { reasons: ['promise'], words }));
      await mail();
    }
    if (!goes('accepted')) return close();
    await accept(deal, id, on(begun, '14:10'));
    if (!goes('published')) return close();
    if (way !== 'settled') await walk(deal, id, on(begun - 1, '10:10'), SMALL_PATH);
    await publish(deal, id, on(begun - 1, '10:30'));
    if (!goes('introduced')) return close();
    await introduce(deal, id, on(begun - 1, '11:00'), LETTER);
    await mail();
    if (!goes('checking')) return close();
    const contact = await contactCalled(host.workspaceId, id, named.first);
    await openPage(contact, on(begun - 2, '10:20'));
    if (!goes('settled')) {
      const said = await shownPoint(host.workspaceId, id, 'The first plan');
      if (said.words.kind === 'date')
        expectDone(
          await correctStatement(contact, said, {
            words: { kind: 'date', fields: { ...said.words.fields, on: inWeeks(8) } },
            note: 'Our own people are away before.',
          }),
        );
      await mail();
      return close();
    }
    expectDone(await recordFirstContact(host, id, 'called'));
    const { shown } = await loadReview(db(), host.workspaceId, id);
    expectDone(await confirmSeveral(contact, shown));
    expectDone(await signOff(contact, `${named.first} ${named.last}`, shown));
    await mail();
    return close();
  };

/** Twenty-one points and a path, as the demo's bakeries have; `isWhole` goes to its end. */
const bigStory = (begun: number, isWhole: boolean): Story['live'] =>
  async function live({ rep, host }, named, mail) {
    const text = JSON.stringify(hallowmere())
      .replaceAll('Hallowmere Bakeries', named.customer)
      .replaceAll('Hallowmere', named.customer)
      .replaceAll('hallowmere.example', `${named.slug}.example`)
      .replaceAll('Marit Lindqvist', `${named.first} ${named.last}`)
      .replaceAll('marit@', `${named.first.toLowerCase()}@`);
    const handoff = JSON.parse(text) as ReturnType<typeof hallowmere>;
    const deal = { rep, host, signedAt: on(begun, '10:10') };
    const { workspaceId } = host;
    const id = await record(deal, handoff, on(begun, '11:00'));
    await submit(deal, id, on(begun - 1, '10:00'));
    await mail();
    await accept(deal, id, on(begun - 1, '14:00'));
    const path = JSON.parse(
      JSON.stringify(HALLOWMERE_PATH).replaceAll('"Marit"', JSON.stringify(named.first)),
    ) as typeof HALLOWMERE_PATH;
    await walk(deal, id, on(begun - 2, '10:10'), path.map(withoutFiles));
    await publish(deal, id, on(begun - 2, '11:00'));
    await introduce(deal, id, on(begun - 2, '11:30'), LETTER);
    await mail();
    const contact = await contactCalled(workspaceId, id, named.first);
    await openPage(contact, on(begun - 3, '10:00'));
    expectDone(await recordFirstContact(host, id, 'called'));
    await turnClockTo(on(begun - 3, '11:00'));
    const bread = await shownPoint(workspaceId, id, 'Throw away');
    const price = await shownPoint(workspaceId, id, 'Your price');
    if (bread.words.kind !== 'goal' || price.words.kind !== 'promise') throw new Error('Other points.');
    const target = { ...bread.words.fields, target: '6%' };
    expectDone(
      await correctStatement(contact, bread, { words: { kind: 'goal', fields: target }, note: 'Fairer.' }),
    );
    const longer = { ...price.words.fields, text: 'Your price stays at €62 per shop for 36 months' };
    expectDone(
      await correctStatement(contact, price, {
        words: { kind: 'promise', fields: longer },
        note: 'We agreed 36 months on the phone.',
      }),
    );
    await mail();
    if (!isWhole) return id;
    for (const answer of await openAnswers(workspaceId, id)) {
      await turnClockTo(on(begun - 4, '10:30'));
      expectDone(await resolveCorrection(host, id, answer, { outcome: 'adopted', line: 'Changed.' }));
    }
    await mail();
    await turnClockTo(on(begun - 5, '10:15'));
    const { shown } = await loadReview(db(), workspaceId, id);
    expectDone(await confirmSeveral(contact, shown));
    await mail();
    for (const { title } of HALLOWMERE_PATH.flatMap(({ steps }) => steps))
      await markedBy(host, id, on(begun - 8, '11:10'), title, { kind: 'done' });
    const outcomes = { 'We bring over': 'kept', 'Two training': 'broken' } as const;
    for (const [start, outcome] of Object.entries(outcomes))
      await cameOfPromise(deal, id, on(begun - 10, '13:00'), start, { outcome, words: 'As it went.' });
    await mail();
    return id;
  };

/** The bytes of a file would be those of all copies. */
const withoutFiles = (phase: (typeof HALLOWMERE_PATH)[number], at: number): DemoPhase => ({
  ...phase,
  isLive: at === HALLOWMERE_PATH.length - 1,
  steps: phase.steps.map(({ attached: _, ...step }) => step),
});

const named = (customer: string, first: string, last: string): Named => ({
  customer,
  slug: customer.toLowerCase().replace(/[^a-z]/g, ''),
  first,
  last,
});

const YEARS = 103;
const LATELY = 8;

export const STORIES: Story[] = [
  {
    named: named('Aldwinter Millwork', 'Ottoline', 'Fairbrass'),
    share: 18,
    weeks: YEARS,
    live: bigStory(40, true),
  },
  { named: named('Bexcombe Kilns', 'Philippa', 'Greatorex'), share: 2, weeks: 6, live: bigStory(15, false) },
  {
    named: named('Corbelside Dye', 'Rosamund', 'Holloway'),
    share: 150,
    weeks: YEARS,
    live: smallStory('settled', 45),
  },
  {
    named: named('Dunwhistle Looms', 'Seraphina', 'Ickering'),
    share: 100,
    weeks: YEARS,
    live: smallStory('settled', 48, true),
  },
  {
    named: named('Eskermoor Tiles', 'Thomasina', 'Jessamy'),
    share: 590,
    weeks: YEARS,
    live: fellThrough,
  },
  ...WAYS.slice(0, 7).map((way, at) => ({
    named: named(
      [
        'Fernhollow Oats',
        'Garrowby Rope',
        'Hexthorpe Glass',
        'Inglebeck Seeds',
        'Jarrowfield Tin',
        'Kestleford Ink',
        'Lorneside Wax',
      ][at] ?? '',
      ['Ursuline', 'Valentina', 'Winifred', 'Xanthippe', 'Yolanthe', 'Zenobia', 'Albertine'][at] ?? '',
      ['Kingsnorth', 'Lanyonne', 'Merridew', 'Nethersole', 'Orchardsen', 'Pettigrewe', 'Quennelle'][at] ?? '',
    ),
    share: 20,
    weeks: LATELY,
    live: smallStory(way, 12),
  })),
];
