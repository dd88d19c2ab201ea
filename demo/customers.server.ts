/* What happened to each customer of the demo, so that every screen has something true on it. */

import { recordFirstContact } from '../app/commands/contact/welcome-links.server';
import { returnHandoff } from '../app/commands/receipt/confirm-receipt.server';
import { askSales, resolveCorrection } from '../app/commands/review/resolve-correction.server';
import {
  confirmStatement,
  correctStatement,
  setForCall,
} from '../app/commands/review/review-statement.server';
import type { MemberActor } from '../app/domain/onboarding/access';
import { ahead, at, hoursAgo, inDays, turnClockTo } from './calendar.server';
import { assistantSuggests } from './connections/assistant.server';
import { crmIsTold, wonEarly } from './connections/crm.server';
import { handedIn, judged, SALES_FILES } from './files.server';
import { hallowmere } from './hallowmere';
import { LETTER, WHY } from './letters';
import { nextHalfHour, offerCall, putOnAgenda, setCall, talkBeforeAccepting } from './meetings.server';
import { FENNIMORE_PATH, OAKHURST_PATH } from './more-paths';
import { others } from './others';
import { askedForDay, walk } from './path-story.server';
import { HALLOWMERE_PATH, LINDGATE_PATH } from './paths';
import { settledQuince } from './quince.server';
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
  rewordPromise,
  shownPoint,
  submit,
} from './story.server';
import { whiteGloveArden } from './white-glove.server';
import { withoutHandoff } from './without-handoff.server';

export type Cast = Record<'sam' | 'ines' | 'leila' | 'jonas' | 'hanne' | 'kofi', MemberActor>;

/** Every customer in turn; `deliver` sends what is due meanwhile. */
export async function liveThrough(cast: Cast, deliver: () => Promise<unknown>): Promise<void> {
  const { sam, ines, leila, jonas, hanne, kofi } = cast;
  const deal = (rep: MemberActor, signedAt: Date): Deal => ({ rep, host: ines, signedAt });
  const mail = async () => void (await deliver());
  const more = others();

  await settledQuince(deal(sam, at(9, '9:05')), more.quince, mail);
  await askedLindgate(deal(leila, at(6, '11:20')), more.lindgate, mail);
  await introducedFennimore(deal(jonas, at(5, '8:15')), more.fennimore, mail);
  await checkingHallowmere(deal(sam, at(5, '10:40')), mail);

  await whiteGloveArden(deal(leila, at(9, '8:30')), hanne, mail);
  await withoutHandoff(ines, mail);

  const marlowe = deal(jonas, at(2, '15:10'));
  const marloweId = await record(marlowe, more.marlowe, at(2, '16:30'));
  await submit(marlowe, marloweId, at(2, '17:05'));
  await turnClockTo(at(1, '9:05'));
  const words = 'Which years can they search? If it is more than two, we need another import.';
  expectDone(await returnHandoff(ines, marloweId, [], { reasons: ['promise'], words }));
  await mail();

  const oakhurst = deal(sam, at(2, '9:30'));
  const oakhurstId = await record(oakhurst, more.oakhurst, at(2, '10:15'));
  await submit(oakhurst, oakhurstId, at(2, '10:40'));
  await accept(oakhurst, oakhurstId, at(2, '14:20'));
  await walk(oakhurst, oakhurstId, at(1, '16:20'), OAKHURST_PATH);
  await publish(oakhurst, oakhurstId, at(1, '16:45'));
  await mail();

  const pinewhistle = deal(leila, at(2, '11:00'));
  const pinewhistleId = await record(pinewhistle, more.pinewhistle, at(2, '11:40'));
  await submit(pinewhistle, pinewhistleId, at(2, '12:10'));
  await accept(pinewhistle, pinewhistleId, at(1, '9:40'), {
    'Labels print': {
      verdict: 'not_deliverable',
      note: 'The printer there is not one of ours. Labels from the office, daily at seven.',
    },
  });
  await mail();

  const crm = await crmIsTold(kofi);
  const vantreck = { ...deal(sam, hoursAgo(20)), begins: true };
  const vantreckId = await record(vantreck, more.vantreck, hoursAgo(5));
  await submit(vantreck, vantreckId, hoursAgo(2));
  await talkBeforeAccepting(vantreck, vantreckId, hoursAgo(1), nextHalfHour());
  await mail();
  await crm.takes();

  const corrigan = { ...deal(leila, hoursAgo(17)), begins: true };
  const corrigans = await record(corrigan, more.corrigan, hoursAgo(3), ['goal', 'promise', 'date']);
  await assistantSuggests(leila, corrigans);
  await crm.takes();
  await wonEarly(kofi, deal(jonas, at(4, '7:05')), hoursAgo(1));
  await crm.isDown();
  await mail();
}

/** Marit has checked half; one change is agreed, one waits for her, one for Ines. */
async function checkingHallowmere(deal: Deal, mail: () => Promise<void>): Promise<void> {
  const id = await record(deal, hallowmere(), at(5, '15:00'));
  await submit(deal, id, at(4, '8:52'));
  const note = 'Only if their files are here in time. I’ll add that as a date of theirs.';
  await accept(deal, id, at(4, '9:14'), { 'We bring over': { verdict: 'with_changes', note } });
  const detail = 'As long as your sales files reach us by the day noted below.';
  await rewordPromise(deal, id, at(4, '9:22'), 'We bring over', { detail });
  const greeting = [
    'Sam has told me about Hallowmere: 23 shops, one kitchen, and too much good bread in the bin at closing time. From today I’m your person at Brindlewick, through to your first results and after.',
    'You shouldn’t have to explain anything twice. So here is everything Sam passed on, in plain words. Tell me where we got it wrong, and I’ll put it right.',
  ].join('\n\n');
  await walk(deal, id, at(4, '9:26'), HALLOWMERE_PATH);
  await publish(deal, id, at(4, '9:31'), greeting);
  await introduce(deal, id, at(4, '9:40'), { why: WHY.sam, ...LETTER });
  await mail();
  const { workspaceId } = deal.host;
  const marit = await contactCalled(workspaceId, id, 'Marit');
  await openPage(marit, at(4, '9:52'));
  const point = (start: string) => shownPoint(workspaceId, id, start);
  for (const start of [
    'Know by',
    'We bring over',
    'Sales files',
    'Marit',
    'Tomasz',
    'Aoife',
    'Devraj',
    'Rota planning',
  ])
    expectDone(await confirmStatement(marit, await point(start)));
  await turnClockTo(at(4, '16:04'));
  const bread = await point('Throw away');
  const labels = await point('Allergen');
  if (bread.words.kind === 'goal')
    expectDone(
      await correctStatement(marit, bread, {
        words: { kind: 'goal', fields: { ...bread.words.fields, target: '6%', by: inDays(140) } },
        note: 'August is our holiday dip, it would flatter us.',
      }),
    );
  if (labels.words.kind === 'promise')
    expectDone(
      await correctStatement(marit, labels, {
        words: {
          kind: 'promise',
          fields: { ...labels.words.fields, text: 'Allergen labels: there when we go live' },
        },
        note: 'We understood labels would be there when we go live.',
      }),
    );
  await turnClockTo(at(4, '16:40'));
  await mail();
  await turnClockTo(at(3, '8:31'));
  expectDone(await recordFirstContact(deal.host, id, 'called'));
  const [first, second] = await openAnswers(workspaceId, id);
  expectDone(
    await resolveCorrection(deal.host, id, first ?? '', {
      outcome: 'adopted',
      line: 'That’s a fairer test. Changed, and our dashboard will use it too.',
    }),
  );
  await turnClockTo(at(3, '9:12'));
  if (labels.words.kind === 'promise')
    expectDone(
      await resolveCorrection(deal.host, id, second ?? '', {
        outcome: 'reworded',
        words: {
          kind: 'promise',
          fields: {
            ...labels.words.fields,
            text: 'Allergen labels: a working trial in two shops this autumn',
          },
        },
        line: 'I checked with the team and I can’t promise them for going live. What I can promise is a working trial in two shops. Would that do?',
      }),
    );
  await turnClockTo(at(3, '9:50'));
  await mail();
  const files = 'One sales file for each shop';
  await handedIn(marit, at(3, '10:12'), files, SALES_FILES);
  const words = 'Only one line came through for the kiosk. Could you export it once more, by product?';
  await judged(deal.host, id, at(3, '14:30'), files, {
    'Dunmarket 2024–2026.csv': { kind: 'accepted' },
    'kiosk.csv': { kind: 'sent_back', words },
  });
  await mail();
  await turnClockTo(hoursAgo(3));
  const price = await point('Your price');
  if (price.words.kind === 'promise')
    expectDone(
      await correctStatement(marit, price, {
        words: {
          kind: 'promise',
          fields: { ...price.words.fields, text: 'Your price stays at €62 per shop for 36 months' },
        },
        note: 'Devraj and Sam agreed 36 months on the phone.',
      }),
    );
  await turnClockTo(hoursAgo(2));
  await mail();
  await offerCall(deal, id, hoursAgo(1), {
    to: ['Marit'],
    times: [ahead(1, '10:00'), ahead(1, '15:30'), ahead(2, '12:00'), ahead(3, '10:00'), ahead(3, '17:15')],
    words: 'I’d like to hear about the mornings from you, and settle the two points where we still differ.',
  });
  await putOnAgenda(deal, id, 'How a morning in one of your shops goes, from five to nine');
  await mail();
}

async function introducedFennimore(
  deal: Deal,
  handoff: ReturnType<typeof others>['fennimore'],
  mail: () => Promise<void>,
) {
  const id = await record(deal, handoff, at(5, '9:30'));
  await submit(deal, id, at(5, '10:00'));
  await accept(deal, id, at(4, '10:10'));
  await walk(deal, id, at(4, '12:40'), FENNIMORE_PATH);
  await publish(deal, id, at(4, '13:00'));
  await introduce(deal, id, at(3, '15:20'), { why: WHY.jonas, ...LETTER });
  await mail();
  await cameOfPromise(deal, id, at(2, '11:00'), 'The waiting list', {
    outcome: 'changed',
    words: 'Two evenings rather than one. Chidi and I agreed it on the phone.',
  });
}

/** Ines has asked Leila before she answers. */
async function askedLindgate(
  deal: Deal,
  handoff: ReturnType<typeof others>['lindgate'],
  mail: () => Promise<void>,
) {
  const id = await record(deal, handoff, at(6, '12:00'));
  await submit(deal, id, at(6, '12:30'));
  await accept(deal, id, at(6, '15:00'));
  await walk(deal, id, at(5, '9:00'), LINDGATE_PATH);
  await publish(deal, id, at(5, '9:20'));
  await introduce(deal, id, at(5, '9:45'), { why: WHY.leila, ...LETTER });
  await mail();
  const { workspaceId } = deal.host;
  const beatriz = await contactCalled(workspaceId, id, 'Beatriz');
  await openPage(beatriz, at(4, '11:00'));
  for (const start of ['Fewer loads', 'Papers in French', 'Beatriz'])
    expectDone(await confirmStatement(beatriz, await shownPoint(workspaceId, id, start)));
  expectDone(await setForCall(beatriz, await shownPoint(workspaceId, id, 'Everyone is live'), ''));
  await askedForDay(beatriz, hoursAgo(9), 'Name who calls on Sundays', {
    on: inDays(55),
    words: 'The new dispatcher begins next month, and it is to be her.',
  });
  await cameOfPromise(deal, id, hoursAgo(8), 'Papers in French', {
    outcome: 'broken',
    words: 'The first papers left in English. We translate them again, at our cost, by Friday.',
  });
  const sundays = await shownPoint(workspaceId, id, 'A named person');
  await turnClockTo(hoursAgo(7));
  if (sundays.words.kind === 'promise')
    expectDone(
      await correctStatement(beatriz, sundays, {
        words: {
          kind: 'promise',
          fields: { ...sundays.words.fields, text: 'A named person on Sundays and on public holidays' },
        },
        note: 'That’s what we said on the stairs.',
      }),
    );
  await turnClockTo(hoursAgo(6));
  const [answer] = await openAnswers(workspaceId, id);
  expectDone(await recordFirstContact(deal.host, id, 'written'));
  await setCall(deal, id, hoursAgo(6), { to: ['Beatriz'], times: [ahead(2, '14:00')], words: '' });
  expectDone(await askSales(deal.host, id, answer ?? '', 'Did you say holidays too? I need to know whose.'));
  await mail();
}
