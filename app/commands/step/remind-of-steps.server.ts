/*
 * One of us reminds of chosen steps of a path: each of whoever has them gets one mail of all of theirs, and at most one
 * reminder a day, whichever it is of. So nobody else reminds meanwhile.
 */
import { waitAlone } from '#db/alone.server';
import { remindLater } from '#db/introduction/recipients.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import {
  contactsToRemindOf,
  insertStepReminder,
  loadStepReminders,
  type RemindedContact,
} from '#db/step/step-reminders.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { keepReminderLink } from '../../auth/contact/reminder-link.server';
import { dayOf } from '../../domain/clock/clock';
import { reminderAfter } from '../../domain/clock/reminder';
import type { MemberActor } from '../../domain/onboarding/access';
import type { Outcome, RefusalCode } from '../../domain/onboarding/refusal';
import { viewedSteps, viewOf } from '../../domain/path/path-view';
import { whomToRemind } from '../../domain/step/remind-now';
import type { StepToRemind } from '../../domain/step/step-reminder';
import { performAsMember, type Scene } from '../perform.server';

export type Reminded = { reminded: string[]; kept: { stepId: string; code: RefusalCode }[] };

export function remindOfTheirSteps(
  actor: MemberActor,
  onboardingId: string,
  stepIds: readonly string[],
): Promise<Outcome<Reminded>> {
  return performAsMember(actor, 'publish_guide', onboardingId, async (scene) => {
    const { trx, now } = scene;
    const { workspaceId } = actor;
    await waitAlone(trx, 'remind contacts');
    const published = await loadPublishedPath(trx, { workspaceId, onboardingId });
    const calendar = await calendarOf(trx, workspaceId);
    const contacts = await contactsToRemindOf(trx, workspaceId, [onboardingId]);
    const before = await loadStepReminders(trx, workspaceId, [onboardingId]);
    const on = { today: dayOf(now, calendar.timeZone), calendar };
    const steps = published ? viewedSteps(viewOf(published.path, published.marks, on)) : [];
    const mails = new Map<RemindedContact, StepToRemind[]>();
    const all: Reminded = { reminded: [], kept: [] };
    for (const stepId of new Set(stepIds)) {
      const step = steps.find(({ id }) => id === stepId);
      const found = step && whomToRemind(step, contacts, { now, calendar });
      if (!found || 'whyNot' in found || step.dueOn === null) {
        all.kept.push({ stepId, code: found && 'whyNot' in found ? found.whyNot : 'not_found' });
        continue;
      }
      all.reminded.push(stepId);
      for (const contact of found.whom) {
        const { dueOn } = step;
        const told = before.filter(
          (one) =>
            one.stepId === stepId &&
            one.contactId === contact.id &&
            one.dueOn === dueOn &&
            one.is === 'asked',
        );
        const one = { stepId, dueOn, is: 'asked', nth: told.length + 1 } as const;
        mails.set(contact, [...(mails.get(contact) ?? []), one]);
      }
    }
    const remindAt = reminderAfter(now, calendar);
    for (const [contact, own] of mails) await remind(scene, contact.id, own, remindAt);
    return { ok: true, ...all };
  });
}

async function remind(
  { trx, actor, onboarding, now, newId, owe }: Scene<MemberActor>,
  contactId: string,
  steps: StepToRemind[],
  remindAt: Date,
): Promise<void> {
  const { workspaceId } = actor;
  const id = newId();
  await insertStepReminder(
    trx,
    { workspaceId, onboardingId: onboarding.id },
    { id, contactId, at: now },
    steps,
  );
  await keepReminderLink(trx, workspaceId, contactId);
  // What is left of the points stands in the same mail.
  await remindLater(trx, { workspaceId, contactId }, remindAt);
  await owe({ kind: 'step_reminder', subjectId: id, recipient: { kind: 'contact', id: contactId } });
}
