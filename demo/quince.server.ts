/* Quince: everything said and signed, and the path half way. */
import { recordFirstContact } from '../app/commands/contact/welcome-links.server';
import { resolveCorrection } from '../app/commands/review/resolve-correction.server';
import { addMissing, confirmSeveral, correctStatement } from '../app/commands/review/review-statement.server';
import { sayRepeats } from '../app/commands/review/say-repeats.server';
import { signOff } from '../app/commands/review/sign-off.server';
import { db } from '../db/client.server';
import { loadReview } from '../db/review/review.server';
import { at, hoursAgo, inDays, turnClockTo } from './calendar.server';
import { CLINIC_LIST, handedIn, judged } from './files.server';
import { LETTER, WHY } from './letters';
import { holdCall, noted, putOnAgenda, setCall } from './meetings.server';
import type { others } from './others';
import { markedBy, markedByContact, tickedByContact, walk } from './path-story.server';
import { QUINCE_PATH } from './paths';
import { answeredBy, ROOM_PLAN } from './questions.server';
import {
  accept,
  cameOfPromise,
  contactCalled,
  type Deal,
  expectDone,
  introduce,
  openAnswers,
  openPage,
  publish,
  record,
  shownPoint,
  submit,
} from './story.server';

/** Everything said, signed by the person who may. */
export async function settledQuince(
  deal: Deal,
  handoff: ReturnType<typeof others>['quince'],
  mail: () => Promise<void>,
) {
  const id = await record(deal, handoff, at(9, '10:00'));
  await submit(deal, id, at(9, '10:20'));
  await accept(deal, id, at(9, '13:15'));
  await publish(deal, id, at(8, '8:50'));
  await introduce(deal, id, at(8, '9:05'), { why: WHY.sam, ...LETTER });
  await mail();
  const { workspaceId } = deal.host;
  const amara = await contactCalled(workspaceId, id, 'Amara');
  await openPage(amara, at(7, '17:40'));
  expectDone(await recordFirstContact(deal.host, id, 'called'));
  const words = 'As we said on the phone.';
  await setCall(deal, id, at(7, '17:50'), { to: ['Amara'], times: [at(5, '11:00')], words });
  const added = {
    text: 'A printout of the plan hangs in each hall',
    promiseKind: 'service',
    side: 'ours',
    due: '',
    detail: '',
  } as const;
  expectDone(await addMissing(amara, { words: { kind: 'promise', fields: added }, note: '' }));
  await turnClockTo(at(6, '9:00'));
  const [answer] = await openAnswers(workspaceId, id);
  const line = 'Gladly. It prints itself at six each morning.';
  expectDone(await resolveCorrection(deal.host, id, answer ?? '', { outcome: 'adopted', line }));
  const start = await shownPoint(workspaceId, id, 'We start');
  if (start.words.kind === 'date') {
    await turnClockTo(at(6, '9:40'));
    const words = { kind: 'date', fields: { ...start.words.fields, on: inDays(16) } } as const;
    expectDone(
      await correctStatement(amara, start, { words, note: 'our own meeting about it comes a little later' }),
    );
    await turnClockTo(at(6, '11:30'));
    const [moved] = await openAnswers(workspaceId, id);
    expectDone(await resolveCorrection(deal.host, id, moved ?? '', { outcome: 'adopted', line: '' }));
  }
  const rooms = await putOnAgenda(deal, id, 'Who decides when two clinics want the same room');
  const between = await putOnAgenda(deal, id, 'How we keep in touch until you go live');
  await noted(deal, id, at(5, '11:20'), rooms, {
    kind: 'left',
    line: 'You settle it among yourselves, as until now. We come back to it with the first plan.',
  });
  await noted(deal, id, at(5, '11:35'), between, {
    kind: 'agreed',
    words: { title: 'A short call every other week until you go live', side: 'together', on: null },
    line: 'Half an hour, with whoever has something.',
  });
  await holdCall(deal, id, at(5, '11:50'));
  await turnClockTo(at(5, '18:10'));
  const { shown } = await loadReview(db(), workspaceId, id);
  expectDone(await confirmSeveral(amara, shown));
  expectDone(await signOff(amara, 'Amara Quince', shown));
  await mail();
  await walk(deal, id, at(5, '18:30'), QUINCE_PATH);
  await publish(deal, id, at(5, '18:40'));
  await handedIn(amara, at(4, '8:20'), 'Who works in each clinic', CLINIC_LIST);
  const accepted = { 'who works where.csv': { kind: 'accepted' } } as const;
  await judged(deal.host, id, at(4, '9:10'), 'Who works in each clinic', accepted);
  await setCall(deal, id, at(4, '9:30'), {
    to: ['Amara'],
    times: [at(2, '17:00')],
    minutes: 30,
    everyWeeks: 2,
    words: 'Half an hour, as we agreed.',
  });
  await markedBy(deal.host, id, at(3, '15:05'), 'We set up the accounts', { kind: 'done' });
  await markedByContact(amara, at(2, '17:30'), 'How a room plan is made', { kind: 'done' });
  await holdCall(deal, id, at(2, '17:35'));
  await answeredBy(
    amara,
    at(2, '17:45'),
    'How your clinics work',
    {
      'Which clinic tries it first?': 'Harbour',
      'Do doctors share rooms?': 'yes',
      'How many rooms are there, all clinics together?': '31',
    },
    { files: { 'Is there a plan of the rooms?': ROOM_PLAN } },
  );
  await turnClockTo(at(2, '17:50'));
  const told = 'The number of rooms. I had told Sam, and found it among the questions again.';
  expectDone(await sayRepeats(amara, { hasRepeated: true, words: told }));
  await cameOfPromise(deal, id, at(2, '18:00'), 'A printout', {
    outcome: 'kept',
    words: 'It has hung in all three halls since this morning.',
  });
  const ready = ['A screen', 'Everyone’s working hours'];
  await tickedByContact(amara, at(1, '8:05'), 'Get the first clinic ready', ready);
  const why = 'It’s on a laptop that is with our technician until Monday.';
  await markedByContact(amara, hoursAgo(4), 'The room log of last month', { kind: 'stuck', words: why });
  await mail();
}
