/* Arden: a group that began with White-glove, half way along its path. */

import { recordFirstContact } from '../app/commands/contact/welcome-links.server';
import { fillOwnFields } from '../app/commands/handoff/fill-own-fields.server';
import { confirmSeveral } from '../app/commands/review/review-statement.server';
import { sayRepeats } from '../app/commands/review/say-repeats.server';
import { signOff } from '../app/commands/review/sign-off.server';
import { offerVersion } from '../app/commands/starting-point/offer-version.server';
import { takeUp } from '../app/commands/starting-point/take-up.server';
import { makeVersion, writePoint } from '../app/commands/starting-point/write-point.server';
import type { MemberActor } from '../app/domain/onboarding/access';
import { withOwnField } from '../app/domain/starting-point/own-fields';
import type { StartingPoint } from '../app/domain/starting-point/starting-point';
import { withStep } from '../app/domain/starting-point/write';
import { OWN_VOICE } from '../app/speech/en/handoff/own-words';
import { db } from '../db/client.server';
import { loadReview } from '../db/review/review.server';
import { loadStartingPoints } from '../db/starting-point/load-starting-points.server';
import { at, hoursAgo, inDays, turnClockTo } from './calendar.server';
import { LETTER, WHY } from './letters';
import { holdCall, noted, putOnAgenda, setCall } from './meetings.server';
import type { DemoHandoff } from './others';
import { goalChosen, handedOn, markedBy, markedByContact } from './path-story.server';
import { answeredBy } from './questions.server';
import { goal, person, promise, system } from './recorded';
import {
  accept,
  cameOfPromise,
  contactCalled,
  type Deal,
  expectDone,
  introduce,
  openPage,
  publish,
  record,
  submit,
} from './story.server';

const arden = (): DemoHandoff & { value: string; currency: string } => ({
  customer: 'Arden & Vale Hotels',
  deal: 'Breakfast planning, 31 hotels',
  value: '68000',
  currency: 'EUR',
  statements: [
    goal(
      'Throw away less at the breakfast buffet',
      { today: '21%', target: '12%', by: inDays(120), measure: 'Bins weighed on Tuesdays, in all hotels' },
      { heardWhere: 'from their sponsor, in your third call' },
    ),
    goal(
      'Cooks know tomorrow’s guests by six in the evening',
      {
        today: '9 in the evening',
        target: '6 in the evening',
        by: inDays(60),
        measure: 'When the plan is opened',
      },
      { heardWhere: 'from the head cook in Leuven' },
    ),
    promise(
      'A plan for banquets comes in spring',
      { due: inDays(130) },
      { heardWhere: 'from the signed order' },
    ),
    person('Saoirse Arden', 'Director', 'Their sponsor', 'saoirse@ardenvale.example', {
      parts: ['decision_maker'],
    }),
    person('Bram Wouters', 'Head of food', 'Looks after the start', 'bram@ardenvale.example', {
      parts: ['champion'],
    }),
    person('Lucía Peña', 'Head cook, Leuven', 'Plans breakfast', 'lucia@ardenvale.example', {
      parts: ['day_to_day'],
    }),
    person('Ravi Menon', 'Systems', 'Runs the booking system', 'ravi@ardenvale.example', {
      parts: ['technical'],
    }),
    person('Elke Claes', 'Accounts', 'Pays the bills', 'elke@ardenvale.example', { parts: ['billing'] }),
    system('today', 'Bookings', 'One system for all hotels, two of them not yet'),
    system('connects', 'Connects to us', 'Bookings, every evening'),
    system('data', 'Data to bring over', 'Guests and breakfasts of five years'),
    system('security', 'Security', 'A form of forty questions, Ravi has it'),
  ],
  redFlags: [
    {
      concern: 'Two hotels were bought last year and want to stay as they are.',
      severity: 'delay',
      advice: 'Begin in Leuven, and let Lucía tell the others.',
    },
  ],
});

/** Begun by its value; agreed and signed, and two of five phases are done. */
export async function whiteGloveArden(
  deal: Deal,
  lead: MemberActor,
  mail: () => Promise<void>,
): Promise<void> {
  await turnClockTo(at(9, '9:00'));
  await asksOfItsOwn(lead);
  const id = await record({ ...deal, begins: true }, arden(), at(9, '9:20'));
  const typed = { [BREAKFASTS]: '4200', [DISCOUNT]: 'Up to 10%' };
  expectDone(await fillOwnFields(deal.rep, id, { typed, shown: {} }, OWN_VOICE));
  for (const key of ['first-call', 'figures', 'first-ones', 'everyone', 'first-results'])
    expectDone(await takeUp(deal.rep, id, { what: 'date', key }));
  for (const key of ['second-person', 'weekly-call'])
    expectDone(await takeUp(deal.rep, id, { what: 'promise', key }));
  await submit(deal, id, at(9, '10:05'));
  await accept(deal, id, at(9, '11:30'));
  await turnClockTo(at(9, '13:30'));
  await goalChosen(deal, id, 'Your first goal is reached', 'Cooks know tomorrow’s guests');
  await publish(deal, id, at(9, '13:40'));
  await introduce(deal, id, at(9, '14:00'), { why: WHY.leila, ...LETTER });
  await mail();
  const { workspaceId } = deal.host;
  const person = (name: string) => contactCalled(workspaceId, id, name);
  const saoirse = await person('Saoirse');
  await openPage(saoirse, at(8, '8:10'));
  expectDone(await recordFirstContact(deal.host, id, 'called'));
  const { shown } = await loadReview(db(), workspaceId, id);
  expectDone(await confirmSeveral(saoirse, shown));
  expectDone(await signOff(saoirse, 'Saoirse Arden', shown));
  expectDone(await sayRepeats(saoirse, { hasRepeated: false, words: '' }));
  await mail();
  const call = { to: ['Saoirse', 'Bram'], times: [at(6, '10:00')], words: 'With both sponsors, as agreed.' };
  await setCall(deal, id, at(8, '8:50'), call);
  const done = { kind: 'done' } as const;
  await markedBy(deal.host, id, at(8, '9:00'), 'Our sponsor calls yours', done);
  await markedBy(deal.host, id, at(8, '9:05'), 'We name a second person for you', done);
  await answeredBy(
    saoirse,
    at(7, '17:20'),
    'Say what this has to bring you',
    {
      'What would make you say, in half a year, that it was worth it?':
        'That nobody carries a tray of breakfast to the bin any more, and that our cooks are home by seven.',
      'Who else has to see that?': 'The owners of the two hotels that joined last year.',
    },
    { isSent: true },
  );
  await cameOfPromise(deal, id, at(7, '17:30'), 'A named second person', {
    outcome: 'kept',
    words: 'Teun is named, and has read everything.',
  });
  const bram = await person('Bram');
  const two = await putOnAgenda(deal, id, 'The two hotels that joined last year');
  await noted(deal, id, at(6, '10:40'), two, {
    kind: 'left',
    line: 'They stay as they are until Leuven has shown what it brings.',
  });
  await holdCall(deal, id, at(6, '11:10'));
  const ravi = await person('Ravi');
  await markedByContact(ravi, at(6, '14:00'), 'How your figures reach us', done);
  await answeredBy(
    ravi,
    at(5, '10:30'),
    'Say how we get in',
    {
      'Where are your figures?': 'Bookings | Guests and breakfasts of all hotels but two | Ravi Menon',
      'Can we get in from outside?': 'Yes',
    },
    { isSent: true },
  );
  await markedBy(deal.host, id, at(5, '16:00'), 'We answer your questions on security', done);
  await markedBy(deal.host, id, at(3, '15:30'), 'We fetch everything ourselves', done);
  await answeredBy(
    await person('Elke'),
    at(3, '9:00'),
    'Say where invoices go',
    {
      'Which address do invoices go to?': 'invoices@ardenvale.example',
      'Which company stands on the invoice?': 'Arden & Vale Hotels NV, Naamsestraat 12, 3000 Leuven',
      'Do your invoices need an order number?': 'no',
    },
    { isSent: true },
  );
  await markedByContact(bram, at(1, '9:15'), 'Choose the first place', done);
  await handedOn(bram, at(1, '9:20'), 'Agree who follows when', ravi);
  await markedBy(deal.host, id, hoursAgo(5), 'We set it up with your figures', done);
  await turnClockTo(hoursAgo(4));
  await mail();
  await offersNextVersion(lead, id);
}

const BREAKFASTS = 'breakfasts-on-a-busy-morning';
const DISCOUNT = 'discount-given';

/** What we ask of groups alone: one field that they read, and one for us. */
async function asksOfItsOwn(lead: MemberActor): Promise<void> {
  const point = await whiteGlove(lead);
  const fields = (before: StartingPoint): StartingPoint => {
    const breakfasts = withOwnField(before, null, {
      label: 'Breakfasts on a busy morning',
      help: 'All hotels together: it says how far ahead their cooks have to know.',
      kind: 'number',
      choices: [],
      isShown: true,
      asked: 'good',
    });
    return withOwnField(breakfasts, null, {
      label: 'Discount given',
      help: 'Whoever renews it has to know.',
      kind: 'choice',
      choices: ['None', 'Up to 10%', 'More'],
      isShown: false,
      asked: 'good',
    });
  };
  expectDone(await writePoint(lead, point.id, point.revision, fields));
  expectDone(await makeVersion(lead, point.id));
}

async function whiteGlove(lead: MemberActor) {
  const points = await loadStartingPoints(db(), lead.workspaceId);
  const point = points.find(({ version }) => version.document.name === 'White-glove');
  if (!point) throw new Error('It comes with Foyer.');
  return point;
}

/** White-glove has one step more from here on, and whoever looks after Arden is asked whether they take it. */
async function offersNextVersion(lead: MemberActor, onboardingId: string): Promise<void> {
  await turnClockTo(hoursAgo(3));
  const point = await whiteGlove(lead);
  const step = {
    title: 'Tell the others what came of it',
    kind: 'do',
    side: 'theirs',
    who: 'champion',
    due: { is: 'after_end', days: 5 },
    content: 'One page with the figures, in your words. We can bring a draft to our last call.',
    asks: null,
  } as const;
  const more = (before: StartingPoint) =>
    withStep(before, { phase: 'results', key: null }, { ...step, waitsFor: ['measure'] });
  expectDone(await writePoint(lead, point.id, point.revision, more));
  expectDone(await makeVersion(lead, point.id));
  const words = 'Those who told their colleagues asked us less afterwards.';
  expectDone(await offerVersion(lead, point.id, { onboardingIds: [onboardingId], words }));
}
