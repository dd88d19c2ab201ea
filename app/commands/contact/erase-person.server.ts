/*
 * Erases a person: their name and address go from every row, their ways in end, no letter to them stays, and what they
 * said stays as said by a contact. It can't be undone. The timeline of each of their onboardings says that somebody was
 * erased, when and by whom, and not who. An agreement that named them is written anew, and the timeline says that too.
 */

import { forgetAnswers } from '#db/api/api-answers.server';
import { removeInvitationsTo } from '#db/contact/colleague-invitations.server';
import { eraseContacts } from '#db/contact/contacts.server';
import { removeSessionsOf } from '#db/contact/customer-sessions.server';
import { erasePerson as erasePersonRow } from '#db/contact/people.server';
import { removeStances } from '#db/contact/stances.server';
import { loadPersonOnRecord, nobodysAndUnshown, type PersonOnRecord } from '#db/contact/traces.server';
import { endWaysIn } from '#db/contact/ways-in.server';
import { leaveOutOfDraft } from '#db/introduction/introductions.server';
import { remindNoMore } from '#db/introduction/recipients.server';
import { leaveOutOfScheduled, stopWaiting } from '#db/introduction/scheduled-introductions.server';
import { forgetReasons } from '#db/mail/deliveries.server';
import { dropFiles, forgetLettersTo, holdMail, rewriteMail } from '#db/mail/erased-mail.server';
import { writeAnew } from '#db/mail/handed-over-mail.server';
import { rewriteWithout } from '#db/onboarding/erased.server';
import { insertEvent } from '#db/onboarding/events.server';
import { lockOnboarding, refreshStage } from '#db/onboarding/onboardings.server';
import { markRemoved } from '#db/statement/statements.server';
import { forgetTriesFor } from '../../auth/attempts.server';
import { removeReminderLinks } from '../../auth/contact/reminder-link.server';
import { eraseReplyAddresses } from '../../auth/contact/reply-address.server';
import { ERASED } from '../../domain/contact/erased-name';
import {
  aloneRules,
  aloneWords,
  fieldRules,
  isTypedAs,
  mailRules,
  shortWords,
  singleRules,
  sureRules,
} from '../../domain/contact/erasing';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';

export type Erasing = {
  /** The name, typed to say that it is meant. */
  typed: string;
  /** Whether parts of the name that stand alone go as well. */
  alone: boolean;
};

/** Erasing somebody twice is the same success. */
export function erasePerson(
  actor: MemberActor,
  { onboardingId, contactId }: { onboardingId: string; contactId: string },
  { typed, alone }: Erasing,
): Promise<Outcome> {
  const { workspaceId } = actor;
  return performInWorkspace(actor, 'erase_person', async (scene) => {
    const { trx, now } = scene;
    const first = await loadPersonOnRecord(trx, { workspaceId, onboardingId, contactId });
    if (!first) return refuse('not_found');
    if (first.contact.erasedAt) return { ok: true };
    for (const id of [...first.theirs, ...first.others].sort()) await lockOnboarding(trx, workspaceId, id);
    // What was said while this waited for its turn is erased as well.
    const person = await loadPersonOnRecord(trx, { workspaceId, onboardingId, contactId });
    if (!person) return refuse('not_found');
    if (!isTypedAs(typed, person.contact.name)) return refuse('name_differs');
    const until = await holdMail(trx, { workspaceId, onboardingIds: person.theirs });
    if (until) return refuse('mail_on_its_way');
    await endEverything(scene, person);
    await takeNamesOut(scene, person, alone);
    for (const id of person.theirs) {
      const onboarding = await lockOnboarding(trx, workspaceId, id);
      if (!onboarding) continue;
      await insertEvent(trx, { kind: 'person_erased' }, { onboarding, actor: scene.actor, at: now });
      await refreshStage(trx, onboarding, now);
    }
    return { ok: true };
  });
}

/** Their ways in, what is to be written to them, and every letter that was. */
async function endEverything({ trx, actor, now }: WorkspaceScene, person: PersonOnRecord): Promise<void> {
  const { workspaceId } = actor;
  const { contacts, theirs, others, known } = person;
  const contactIds = contacts.map(({ id }) => id);
  for (const contactId of contactIds) await endWaysIn(trx, { workspaceId, contactId }, now);
  await removeSessionsOf(trx, { workspaceId, contactIds });
  await removeReminderLinks(trx, { workspaceId, contactIds });
  await eraseReplyAddresses(trx, { workspaceId, contactIds });
  await remindNoMore(trx, { workspaceId, contactIds });
  await removeInvitationsTo(trx, { workspaceId, onboardingIds: [...theirs, ...others] }, known.addresses);
  await forgetTriesFor(trx, workspaceId, known.addresses);
  await forgetAnswers(trx, workspaceId);
  await forgetReasons(trx, { workspaceId, contactIds });
  await forgetLettersTo(trx, { workspaceId, contactIds });
  await dropFiles(trx, { workspaceId, onboardingIds: theirs });
  for (const id of theirs) {
    await writeAnew(trx, { workspaceId, onboardingId: id });
    await leaveOutOfDraft(trx, { workspaceId, onboardingId: id }, contactIds);
    const isChanged = await leaveOutOfScheduled(trx, { id, workspaceId }, contactIds);
    if (isChanged && (await stopWaiting(trx, { id, workspaceId }, 'recipient_unreachable')))
      await insertEvent(
        trx,
        { kind: 'introduction_did_not_leave' },
        { onboarding: { id, workspaceId }, actor: null, at: now },
      );
  }
}

async function takeNamesOut(
  { trx, actor, now }: WorkspaceScene,
  person: PersonOnRecord,
  alone: boolean,
): Promise<void> {
  const { workspaceId } = actor;
  const { known, contacts, called, customers, othersNamed, theirs, others, ownWordings, namesakes } = person;
  const around = { called, customer: customers.join(' '), others: othersNamed };
  const words = aloneWords(known, around);
  const { short } = shortWords(known, around);
  const rewritten = await rewriteWithout(trx, {
    workspaceId,
    theirs,
    others,
    sure: sureRules(known),
    besides: [...singleRules(known), ...fieldRules(short), ...(alone ? aloneRules(words.asked) : [])],
    ownWordings,
    spared: namesakes.map(({ statementId }) => statementId),
    erasedName: ERASED,
  });
  await rewriteMail(trx, { workspaceId, onboardingIds: theirs }, mailRules(short));
  await removeStances(trx, { workspaceId, contactIds: contacts.map(({ id }) => id) });
  await eraseContacts(trx, { workspaceId, ids: contacts.map(({ id }) => id) }, now);
  await erasePersonRow(trx, { workspaceId, id: person.personId });
  await markRemoved(trx, { workspaceId, ids: await nobodysAndUnshown(trx, workspaceId, contacts) }, now);
  for (const { onboardingId, version, from, to } of rewritten)
    await insertEvent(
      trx,
      { kind: 'agreement_rewritten', details: { version, from, to } },
      { onboarding: { id: onboardingId, workspaceId }, actor: null, at: now },
    );
}
