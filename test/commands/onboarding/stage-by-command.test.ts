/*
 * Every act of a member at every stage, and at each once more where it is closed: what it is answered with, written out.
 * An act that is refused changes nothing, not even an event. A new stage doesn't compile until it stands in each row, and a new action has to have a row.
 */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import { remindColleague } from '~/commands/clock/remind-colleague.server';
import { addContact } from '~/commands/contact/add-contact.server';
import { letColleagueIn } from '~/commands/contact/bring-in.server';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { describeContact } from '~/commands/contact/describe-contact.server';
import { introduceContact } from '~/commands/contact/introduce-contact.server';
import { copyLink, recordFirstContact, renewLink, revokeLink } from '~/commands/contact/welcome-links.server';
import { describeCompany } from '~/commands/customer/describe-company.server';
import { chooseShownFirst } from '~/commands/guide/choose-shown-first.server';
import { keepRecordedWords } from '~/commands/guide/keep-wording.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import {
  addGuideStatement,
  leaveOut,
  returnToRecordedWords,
  rewordForCustomer,
  writeGreeting,
} from '~/commands/guide/write-guide.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { changeDeal } from '~/commands/handoff/change-deal.server';
import { recordRedFlag, removeRedFlag } from '~/commands/handoff/record-red-flag.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { takeBackHandoff } from '~/commands/handoff/take-back-handoff.server';
import {
  draftIntroduction,
  introduceInPerson,
  sendIntroduction,
} from '~/commands/introduction/introduce.server';
import { introduceAgain } from '~/commands/introduction/introduce-again.server';
import {
  callOffIntroduction,
  scheduleIntroduction,
} from '~/commands/introduction/schedule-introduction.server';
import { testIntroduction } from '~/commands/introduction/test-introduction.server';
import { markArrived } from '~/commands/mail/decide-on-mail.server';
import { offerMeeting } from '~/commands/meeting/arrange-meeting.server';
import {
  callOffHandoffMeeting,
  noteHandoffMeeting,
  setHandoffMeeting,
} from '~/commands/meeting/handoff-meeting.server';
import { archiveOnboarding, closeOnboarding, reopenOnboarding } from '~/commands/onboarding/close.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import { addPhase } from '~/commands/path/write-phases.server';
import { notePromise } from '~/commands/promise/note-outcome.server';
import { confirmReceipt, judgePromises, returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import { leavePointOpen } from '~/commands/review/leave-point-open.server';
import { noteCallOutcome } from '~/commands/review/note-call-outcome.server';
import {
  answerCustomerSuccess,
  askSales,
  resolveCorrection,
} from '~/commands/review/resolve-correction.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { takeBackFast } from '~/commands/review/take-back-fast.server';
import {
  addStatement,
  removeStatement,
  restoreStatement,
  saveStatement,
} from '~/commands/statement/record-statement.server';
import { markStep } from '~/commands/step/mark-step.server';
import { answerQuestion } from '~/commands/thread/answer-question.server';
import { writeNote } from '~/commands/thread/write-note.server';
import { exportCustomer } from '~/commands/workspace/export.server';
import { NO_STANCE, NOTHING_KNOWN } from '~/domain/contact/about-them';
import { UNKNOWN_COMPANY } from '~/domain/customer/company';
import { ACTIONS, type MemberActor, type OnboardingAction } from '~/domain/onboarding/access';
import { STAGES, type Stage } from '~/domain/onboarding/onboarding';
import type { Outcome, RefusalCode } from '~/domain/onboarding/refusal';
import { useDatabase } from '../../support/database/database';
import { idOfCopy, multiply } from '../../support/database/many';
import { type Home, oneWorkspace } from '../../support/story/cast';
import {
  accepted,
  contactOf,
  done,
  handedOver,
  introduced,
  published,
  shownPoint,
} from '../../support/story/hallowmere';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

let first: Home;
/** The cast of the workspace that an act is tried in: each has a copy of its own. */
let home: Home;
const built = {} as Record<Stage, string>;
const closed = {} as Record<Stage, string>;

beforeAll(async () => {
  first = await oneWorkspace();
  home = first;
  for (const stage of STAGES) {
    built[stage] = await AT[stage]();
    closed[stage] = await AT[stage]();
    await done(closeOnboarding(home.ines, closed[stage], { reason: 'on_hold', words: '' }));
  }
  await multiply(db(), Object.keys(ACTS).length);
});

function castOfCopy(n: number): Home {
  const workspaceId = idOfCopy(first.workspaceId, n);
  const copy = (one: MemberActor): MemberActor => ({ ...one, workspaceId, id: idOfCopy(one.id, n) });
  return {
    ...first,
    workspaceId,
    sam: copy(first.sam),
    ines: copy(first.ines),
    hanne: copy(first.hanne),
    kofi: copy(first.kofi),
  };
}

/** An onboarding at each stage. */
const AT: Record<Stage, () => Promise<string>> = {
  submitted: () => handedOver(home),
  recording: async () => {
    const id = await handedOver(home);
    await done(takeBackHandoff(home.sam, id));
    return id;
  },
  returned: async () => {
    const id = await handedOver(home);
    await done(returnHandoff(home.ines, id, [], { reasons: ['goal'], words: 'Of which shops?' }));
    return id;
  },
  accepted: () => accepted(home),
  published: () => published(home),
  introduced: () => introduced(home),
  checking: async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    const { words, ...item } = await shownPoint(home, id, 'training days');
    if (words.kind !== 'promise') throw new Error('It is a promise.');
    const said = { ...words, fields: { ...words.fields, text: 'Three training days in our kitchen' } };
    await done(correctStatement(marit, item, { words: said, note: '' }));
    return id;
  },
  settled: async () => {
    const id = await introduced(home);
    const marit = await contactOf(home, id, 'Marit');
    await done(
      confirmAndSign(marit, 'Marit Lindqvist', (await loadReview(db(), home.workspaceId, id)).shown),
    );
    return id;
  },
};

const WORDS = { why: 'Because.', subject: '', opening: 'Thank you.', closing: 'Tell us.' };
const NOBODY = uuid();

async function aimAt(id: string) {
  const statements = await loadStatements(db(), home.workspaceId, id);
  const contacts = await loadContacts(db(), home.workspaceId, id);
  const named = (part: string) => {
    const found = statements.find((one) => JSON.stringify(one.wording.words).includes(part));
    if (!found) throw new Error(`Nothing says ${part}.`);
    return found;
  };
  const marit = contacts.find((one) => one.name.startsWith('Marit'));
  const flag = await db()
    .selectFrom('red_flags')
    .select('id')
    .where('onboarding_id', '=', id)
    .executeTakeFirst();
  const answer = await db()
    .selectFrom('answers')
    .select('id')
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'corrected')
    .executeTakeFirst();
  return {
    id,
    date: named('All 23 shops are live'),
    promise: named('training days'),
    marit: marit?.id ?? NOBODY,
    flag: flag?.id ?? NOBODY,
    correction: answer?.id ?? NOBODY,
    introduction: { ...WORDS, contactIds: marit ? [marit.id] : [] },
    judgements: statements
      .filter((one) => one.kind === 'promise')
      .map((one) => ({
        statementId: one.id,
        wordingId: one.wording.id,
        verdict: 'deliverable' as const,
        note: '',
      })),
  };
}
type Aim = Awaited<ReturnType<typeof aimAt>>;

type Answer = 'done' | RefusalCode;
type Act = {
  action: OnboardingAction;
  act: (aim: Aim) => Promise<Outcome<unknown>>;
  answers: Record<Stage, Answer>;
};

const everywhere = (answer: Answer): Record<Stage, Answer> =>
  Object.fromEntries(STAGES.map((stage) => [stage, answer])) as Record<Stage, Answer>;

/** While the handoff is with sales, and not otherwise. */
const WITH_SALES: Record<Stage, Answer> = {
  ...everywhere('handoff_locked'),
  recording: 'done',
  returned: 'done',
};
/** From the moment customer success has it. */
const ONCE_ACCEPTED: Record<Stage, Answer> = {
  ...everywhere('done'),
  recording: 'not_accepted',
  submitted: 'not_accepted',
  returned: 'not_accepted',
};
/** From the moment the customer has their page. */
const ONCE_INTRODUCED: Record<Stage, Answer> = {
  ...everywhere('not_introduced'),
  introduced: 'done',
  checking: 'done',
  settled: 'done',
};
/** Once the guide is published, until the customer has it. */
const TO_INTRODUCE: Record<Stage, Answer> = {
  ...everywhere('not_published'),
  published: 'done',
  introduced: 'already_introduced',
  checking: 'already_introduced',
  settled: 'already_introduced',
};

const ACTS: Record<string, Act> = {
  addStatement: {
    action: 'record_handoff',
    act: ({ id, date }) =>
      addStatement(home.sam, id, {
        words: { kind: 'date', fields: { text: 'Training', on: '2027-06-14', side: 'ours', detail: '' } },
        heardWhere: '',
        note: date.id,
      }),
    answers: WITH_SALES,
  },
  saveStatement: {
    action: 'record_handoff',
    act: ({ id, date }) =>
      saveStatement(home.sam, id, date.id, date.wording.number, {
        words: { kind: 'date', fields: { text: 'Open', on: '2027-07-06', side: 'ours', detail: '' } },
        heardWhere: '',
        note: '',
      }),
    answers: WITH_SALES,
  },
  removeStatement: {
    action: 'record_handoff',
    act: ({ id, date }) => removeStatement(home.sam, id, date.id),
    answers: WITH_SALES,
  },
  restoreStatement: {
    action: 'record_handoff',
    act: ({ id, date }) => restoreStatement(home.sam, id, date.id),
    answers: WITH_SALES,
  },
  answerPart: {
    action: 'record_handoff',
    act: ({ id }) => answerPart(home.sam, id, 'data', { answer: 'unknown', reason: '' }),
    answers: WITH_SALES,
  },
  recordRedFlag: {
    action: 'record_handoff',
    act: ({ id }) => recordRedFlag(home.sam, id, { concern: 'Late', severity: 'renewal', advice: '' }),
    answers: WITH_SALES,
  },
  removeRedFlag: {
    action: 'record_handoff',
    act: ({ id, flag }) => removeRedFlag(home.sam, id, flag),
    answers: WITH_SALES,
  },
  submitHandoff: {
    action: 'submit_handoff',
    act: ({ id }) => submitHandoff(home.sam, id, 'All 23 of them.'),
    answers: { ...WITH_SALES, submitted: 'done' },
  },
  takeBackHandoff: {
    action: 'submit_handoff',
    act: ({ id }) => takeBackHandoff(home.sam, id),
    answers: {
      ...everywhere('already_accepted'),
      recording: 'done',
      submitted: 'done',
      returned: 'done',
    },
  },
  judgePromises: {
    action: 'judge_promises',
    act: ({ id, judgements }) => judgePromises(home.ines, id, judgements),
    answers: { ...everywhere('not_submitted'), submitted: 'done' },
  },
  confirmReceipt: {
    action: 'confirm_receipt',
    act: ({ id, judgements }) => confirmReceipt(home.ines, id, judgements),
    answers: { ...everywhere('done'), recording: 'not_submitted', returned: 'not_submitted' },
  },
  returnHandoff: {
    action: 'return_handoff',
    act: ({ id }) => returnHandoff(home.ines, id, [], { reasons: ['goal'], words: 'Of which?' }),
    answers: { ...everywhere('not_submitted'), submitted: 'done', returned: 'done' },
  },
  rewordForCustomer: {
    action: 'write_guide',
    act: ({ id, date }) =>
      rewordForCustomer(home.ines, id, date.id, date.wording.id, {
        kind: 'date',
        fields: { text: 'Every shop is live', on: '2027-07-05', side: 'together', detail: '' },
      }),
    answers: ONCE_ACCEPTED,
  },
  returnToRecordedWords: {
    action: 'write_guide',
    act: ({ id, date }) => returnToRecordedWords(home.ines, id, date.id),
    answers: ONCE_ACCEPTED,
  },
  leaveOut: {
    action: 'write_guide',
    act: ({ id, date }) => leaveOut(home.ines, id, date.id, true),
    answers: ONCE_ACCEPTED,
  },
  addGuideStatement: {
    action: 'write_guide',
    act: ({ id }) =>
      addGuideStatement(home.ines, id, {
        words: { kind: 'date', fields: { text: 'First look', on: '2027-06-01', side: 'ours', detail: '' } },
      }),
    answers: ONCE_ACCEPTED,
  },
  writeGreeting: {
    action: 'write_guide',
    act: ({ id }) => writeGreeting(home.ines, id, 'Good morning', 0),
    answers: ONCE_ACCEPTED,
  },
  answerQuestion: {
    action: 'answer_question',
    act: ({ id, promise }) => answerQuestion(home.ines, id, promise.id, { words: 'It does.', seen: 1 }),
    // Nobody has asked.
    answers: everywhere('not_found'),
  },
  writeNote: {
    action: 'write_note',
    act: ({ id, promise }) => writeNote(home.ines, id, promise.id, 'Clause 4 says 24.'),
    // There is nothing to note before there is a page.
    answers: {
      ...everywhere('not_found'),
      published: 'done',
      introduced: 'done',
      checking: 'done',
      settled: 'done',
    },
  },
  addPhase: {
    action: 'write_path',
    act: ({ id }) =>
      addPhase(home.ines, id, { title: 'First', sentence: '', milestone: { is: 'own', on: '2027-03-01' } }),
    answers: ONCE_ACCEPTED,
  },
  setHandoffMeeting: {
    action: 'arrange_handoff_meeting',
    act: ({ id }) =>
      setHandoffMeeting(home.ines, id, {
        times: [new Date(Date.now() + 86_400_000)],
        link: null,
        where: { minutes: 20, place: '' },
        words: '',
        base: 0,
      }),
    answers: { ...everywhere('already_accepted'), recording: 'done', submitted: 'done', returned: 'done' },
  },
  callOffHandoffMeeting: {
    action: 'arrange_handoff_meeting',
    act: ({ id }) => callOffHandoffMeeting(home.ines, id, { base: 0, words: '' }),
    answers: everywhere('not_found'),
  },
  noteHandoffMeeting: {
    action: 'arrange_handoff_meeting',
    act: ({ id }) => noteHandoffMeeting(home.ines, id, 'Sam asks them.'),
    answers: everywhere('done'),
  },
  offerMeeting: {
    action: 'arrange_meeting',
    act: ({ id, marit }) =>
      offerMeeting(
        home.ines,
        id,
        {
          times: [],
          link: 'https://booking.example/ines',
          where: { minutes: 45, place: '' },
          words: '',
          base: 0,
          guestIds: [marit],
        },
        false,
      ),
    answers: { ...everywhere('not_introduced'), introduced: 'done', checking: 'done', settled: 'done' },
  },
  notePromise: {
    action: 'note_promise',
    act: ({ id, promise }) =>
      notePromise(home.ines, id, promise.id, {
        outcome: 'kept',
        words: 'It was done.',
        seen: 0,
        wordingId: promise.wording.id,
      }),
    answers: ONCE_ACCEPTED,
  },
  markStep: {
    action: 'mark_step',
    act: ({ id }) => markStep(home.ines, id, NOBODY, { kind: 'done' }),
    // No path is published.
    answers: everywhere('not_found'),
  },
  markOwnStep: {
    action: 'mark_own_step',
    act: ({ id }) => markStep(home.sam, id, NOBODY, { kind: 'done' }),
    answers: everywhere('not_found'),
  },
  chooseShownFirst: {
    action: 'write_guide',
    act: ({ id, marit }) => chooseShownFirst(home.ines, id, marit, ['goals']),
    answers: ONCE_ACCEPTED,
  },
  addContact: {
    action: 'add_contact',
    act: ({ id }) =>
      addContact(home.sam, id, {
        words: { kind: 'person', fields: { name: 'Piet Claes', title: '', does: '', email: '' } },
        heardWhere: '',
        note: '',
        person: { parts: [], noMailReason: null },
      }),
    answers: ONCE_ACCEPTED,
  },
  describeContact: {
    action: 'describe_contact',
    act: ({ id, marit }) =>
      describeContact(home.sam, id, marit, {
        about: { ...NOTHING_KNOWN, phone: '+32 2 555 01 22' },
        stance: NO_STANCE,
      }),
    answers: everywhere('done'),
  },
  introduceContact: {
    action: 'introduce_contact',
    act: ({ id, marit }) => introduceContact(home.ines, id, marit, { words: 'Hello.', hostId: home.ines.id }),
    // Whoever was introduced with the others has a page already.
    answers: {
      ...everywhere('not_introduced'),
      introduced: 'already_introduced',
      checking: 'already_introduced',
      settled: 'already_introduced',
    },
  },
  letColleagueIn: {
    action: 'let_colleague_in',
    act: ({ id }) => letColleagueIn(home.ines, id, NOBODY),
    // Nobody was asked for.
    answers: everywhere('not_found'),
  },
  keepRecordedWords: {
    action: 'write_guide',
    act: ({ id, promise }) => keepRecordedWords(home.ines, id, promise.id, promise.wording.id),
    answers: ONCE_ACCEPTED,
  },
  publishGuide: {
    action: 'publish_guide',
    act: ({ id }) => publishGuide(home.ines, id, () => 'Hello'),
    answers: ONCE_ACCEPTED,
  },
  draftIntroduction: {
    action: 'introduce',
    act: ({ id, introduction }) => draftIntroduction(home.sam, id, introduction, 0),
    answers: {
      ...TO_INTRODUCE,
      recording: 'not_accepted',
      submitted: 'not_accepted',
      returned: 'not_accepted',
      accepted: 'done',
    },
  },
  sendIntroduction: {
    action: 'introduce',
    act: ({ id, introduction }) => sendIntroduction(home.sam, id, introduction),
    answers: TO_INTRODUCE,
  },
  introduceInPerson: {
    action: 'introduce',
    act: ({ id, introduction }) =>
      introduceInPerson(home.sam, id, introduction, { manner: 'phone', spokeWith: 'Marit' }),
    answers: TO_INTRODUCE,
  },
  scheduleIntroduction: {
    action: 'introduce',
    act: ({ id, introduction }) =>
      scheduleIntroduction(home.sam, id, introduction, {
        goesAt: new Date(Date.now() + 86_400_000),
        timeZone: 'Europe/Brussels',
      }),
    answers: TO_INTRODUCE,
  },
  callOffIntroduction: {
    action: 'introduce',
    act: ({ id }) => callOffIntroduction(home.sam, id),
    answers: {
      ...everywhere('done'),
      introduced: 'already_introduced',
      checking: 'already_introduced',
      settled: 'already_introduced',
    },
  },
  testIntroduction: {
    action: 'introduce',
    act: ({ id, introduction }) => testIntroduction(home.sam, id, introduction),
    answers: TO_INTRODUCE,
  },
  introduceAgain: {
    action: 'renew_link',
    act: ({ id, marit }) => introduceAgain(home.sam, id, marit, ''),
    answers: ONCE_INTRODUCED,
  },
  renewLink: {
    action: 'renew_link',
    act: ({ id, marit }) => renewLink(home.sam, id, marit),
    answers: ONCE_INTRODUCED,
  },
  copyLink: {
    action: 'copy_link',
    act: ({ id, marit }) => copyLink(home.sam, id, marit),
    answers: ONCE_INTRODUCED,
  },
  revokeLink: {
    action: 'revoke_link',
    act: ({ id, marit }) => revokeLink(home.ines, id, marit),
    answers: everywhere('done'),
  },
  recordFirstContact: {
    action: 'record_first_contact',
    act: ({ id }) => recordFirstContact(home.ines, id, 'called'),
    answers: ONCE_INTRODUCED,
  },
  correctAddress: {
    action: 'correct_address',
    act: ({ id, marit }) => correctAddress(home.sam, id, marit, 'marit.l@hallowmere.example'),
    answers: everywhere('done'),
  },
  markArrived: {
    action: 'decide_on_mail',
    act: ({ id }) => markArrived(home.sam, id, NOBODY),
    answers: everywhere('not_found'),
  },
  remindColleague: {
    action: 'remind_colleague',
    act: ({ id }) => remindColleague(home.hanne, id),
    answers: { ...everywhere('done'), introduced: 'nobody_to_remind' },
  },
  handOverHost: {
    action: 'hand_over_host',
    act: ({ id }) =>
      handOver(home.ines, id, {
        part: 'host',
        fromId: home.ines.id,
        toId: home.hanne.id,
        words: '',
        note: '',
      }),
    answers: everywhere('done'),
  },
  handOverRep: {
    action: 'hand_over_rep',
    act: ({ id }) =>
      handOver(home.sam, id, { part: 'rep', fromId: home.sam.id, toId: home.hanne.id, words: '', note: '' }),
    answers: everywhere('done'),
  },
  describeCompany: {
    action: 'describe_company',
    act: ({ id }) =>
      describeCompany(home.sam, id, { ...UNKNOWN_COMPANY, industry: 'Bakeries' }, UNKNOWN_COMPANY),
    answers: everywhere('done'),
  },
  changeDeal: {
    action: 'change_deal',
    act: ({ id }) =>
      changeDeal(home.sam, id, {
        deal: { name: 'Ordering for 25 shops', value: '58000', currency: 'EUR', crmId: null },
        seen: 0,
      }),
    answers: everywhere('done'),
  },
  closeOnboarding: {
    action: 'close_onboarding',
    act: ({ id }) => closeOnboarding(home.ines, id, { reason: 'finished', words: '' }),
    answers: everywhere('done'),
  },
  reopenOnboarding: {
    action: 'reopen_onboarding',
    act: ({ id }) => reopenOnboarding(home.ines, id, 'They called.'),
    answers: everywhere('not_closed'),
  },
  archiveOnboarding: {
    action: 'archive_onboarding',
    act: ({ id }) => archiveOnboarding(home.ines, id),
    answers: everywhere('not_closed'),
  },
  resolveCorrection: {
    action: 'resolve_correction',
    act: ({ id, correction }) =>
      resolveCorrection(home.ines, id, correction, { outcome: 'adopted', line: '' }),
    answers: { ...everywhere('not_found'), checking: 'done' },
  },
  noteCallOutcome: {
    action: 'resolve_correction',
    act: ({ id, date }) =>
      noteCallOutcome(
        home.ines,
        id,
        { statementId: date.id, wordingId: date.wording.id },
        { words: null, line: 'It stays.' },
      ),
    answers: {
      ...everywhere('not_for_the_call'),
      recording: 'not_found',
      submitted: 'not_found',
      returned: 'not_found',
      accepted: 'not_found',
    },
  },
  leavePointOpen: {
    action: 'resolve_correction',
    act: ({ id, date }) =>
      leavePointOpen(
        home.ines,
        id,
        { statementId: date.id, wordingId: date.wording.id },
        { until: '2099-01-01', before: null, line: 'Not yet.' },
      ),
    answers: {
      ...everywhere('not_for_the_call'),
      recording: 'not_found',
      submitted: 'not_found',
      returned: 'not_found',
      accepted: 'not_found',
    },
  },
  takeBackFast: {
    action: 'resolve_correction',
    act: ({ id, marit }) => takeBackFast(home.ines, id, marit),
    answers: everywhere('nothing_to_undo'),
  },
  askSales: {
    action: 'ask_sales',
    act: ({ id, correction }) => askSales(home.ines, id, correction, 'Was it three?'),
    answers: { ...everywhere('not_found'), checking: 'done' },
  },
  exportCustomer: {
    action: 'export_customer',
    act: ({ id }) => exportCustomer(home.ines, id),
    answers: everywhere('done'),
  },
  answerCustomerSuccess: {
    action: 'answer_host',
    act: ({ id }) => answerCustomerSuccess(home.sam, id, NOBODY, 'Two.'),
    answers: everywhere('not_found'),
  },
};

/** What is done to a closed one all the same; everything else is refused with one word, however far it was. */
const ONCE_CLOSED: Partial<Record<keyof typeof ACTS, Answer | Record<Stage, Answer>>> = {
  // By whoever closed it.
  closeOnboarding: 'done',
  reopenOnboarding: 'done',
  archiveOnboarding: 'done',
  handOverHost: 'done',
  handOverRep: 'done',
  revokeLink: 'done',
  notePromise: ONCE_ACCEPTED,
  exportCustomer: 'done',
};

const onceClosed = (name: keyof typeof ACTS, stage: Stage): Answer => {
  const answer = ONCE_CLOSED[name] ?? 'onboarding_closed';
  return typeof answer === 'string' ? answer : answer[stage];
};

const eventsOf = async (id: string): Promise<number> => {
  const { count } = await db()
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('onboarding_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(count);
};

describe.each(STAGES)('an onboarding that is %s', (stage) => {
  const acts = Object.entries(ACTS).map(([name, { act, answers }], n) => ({
    name,
    act,
    copy: n + 1,
    expected: answers[stage],
  }));

  test.each(acts)('$name: $expected', async ({ act, copy, expected }) => {
    home = castOfCopy(copy);
    const id = idOfCopy(built[stage], copy);
    const before = await eventsOf(id);
    const outcome = await act(await aimAt(id));
    expect(outcome.ok ? 'done' : outcome.code).toBe(expected);
    if (!outcome.ok) expect(await eventsOf(id)).toBe(before);
  });
});

describe.each(STAGES)('an onboarding that was %s when it was closed', (stage) => {
  const acts = Object.entries(ACTS).map(([name, { act }], n) => ({
    name,
    act,
    copy: n + 1,
    expected: onceClosed(name, stage),
  }));

  test.each(acts)('$name: $expected', async ({ act, copy, expected }) => {
    home = castOfCopy(copy);
    const id = idOfCopy(closed[stage], copy);
    const before = await eventsOf(id);
    const outcome = await act(await aimAt(id));
    expect(outcome.ok ? 'done' : outcome.code).toBe(expected);
    if (!outcome.ok) expect(await eventsOf(id)).toBe(before);
  });
});

test('every action of a member stands in this table', () => {
  const listed = new Set(Object.values(ACTS).map(({ action }) => action));
  const there = Object.entries(ACTIONS).filter(([, { owner }]) => owner !== null);
  expect([...listed].sort()).toEqual(there.map(([action]) => action).sort());
});
