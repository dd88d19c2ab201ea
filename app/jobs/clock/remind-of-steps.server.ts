/*
 * Looks at every path whose alarm rings, and owes whoever of the customer has steps that are near or late one reminder of
 * all of them. In the reader's morning, and one reminder a day to a person, whichever it is of: so one process at a time.
 */
import { v7 as uuid } from 'uuid';
import { isAloneWith } from '#db/alone.server';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { remindLater } from '#db/introduction/recipients.server';
import { owe } from '#db/mail/notices.server';
import { setStepsAlarm } from '#db/onboarding/onboardings.server';
import { loadPublishedPaths, type PublishedPath } from '#db/path/published-paths.server';
import {
  contactsToRemindOf,
  insertStepReminder,
  loadStepReminders,
  pathsToRemindOf,
  type RemindedContact,
} from '#db/step/step-reminders.server';
import { reckoningsOf } from '#db/workspace/workspaces.server';
import { keepReminderLink } from '../../auth/contact/reminder-link.server';
import { type Calendar, dayOf } from '../../domain/clock/clock';
import { reminderAfter } from '../../domain/clock/reminder';
import { isMorning } from '../../domain/mail/quiet-hours';
import { viewedSteps, viewOf } from '../../domain/path/path-view';
import {
  concernedBy,
  lookAgainAt,
  type StepReminded,
  type StepToRemind,
  toRemindOf,
} from '../../domain/step/step-reminder';

const BATCH = 100;

/** Owes the reminders of steps that are due. Returns how many. */
export async function remindOfSteps(): Promise<number> {
  for (let owed = 0; ; ) {
    const batch = await transact(db(), remindBatch);
    owed += batch.owed;
    if (batch.seen < BATCH) return owed;
  }
}

async function remindBatch(trx: Trx): Promise<{ seen: number; owed: number }> {
  if (!(await isAloneWith(trx, 'remind contacts'))) return { seen: 0, owed: 0 };
  const onboardings = await pathsToRemindOf(trx, BATCH);
  const now = await databaseNow(trx);
  const remindedNow = new Set<string>();
  const workspaceIds = [...new Set(onboardings.map((one) => one.workspaceId))];
  const reckoningOf = await reckoningsOf(trx, workspaceIds);
  for (const workspaceId of workspaceIds) {
    const ids = onboardings.filter((one) => one.workspaceId === workspaceId).map(({ id }) => id);
    const { calendar } = reckoningOf(workspaceId);
    const paths = await loadPublishedPaths(trx, workspaceId, ids, { isInShort: true });
    const reminded = await loadStepReminders(trx, workspaceId, ids);
    const contacts = await contactsToRemindOf(trx, workspaceId, ids);
    for (const onboardingId of ids) {
      const which = { workspaceId, onboardingId };
      const path = paths.get(onboardingId);
      const own = contacts.filter((one) => one.onboardingId === onboardingId);
      const told = reminded.filter((one) => one.onboardingId === onboardingId);
      for (const [contact, steps] of path ? whoNeeds(path, own, told, { calendar, now }) : []) {
        if (remindedNow.has(contact.personId)) continue;
        remindedNow.add(contact.personId);
        await oweReminder(trx, which, contact, { steps, calendar, now });
      }
      await setStepsAlarm(trx, which, path ? nextLook(path, { calendar, now }) : null);
    }
  }
  return { seen: onboardings.length, owed: remindedNow.size };
}

type On = { calendar: Calendar; now: Date };

const stepsOn = ({ path, marks }: PublishedPath, { calendar, now }: On) =>
  viewedSteps(viewOf(path, marks, { today: dayOf(now, calendar.timeZone), calendar }));

const nextLook = (path: PublishedPath, on: On) => lookAgainAt(stepsOn(path, on), on.now, on.calendar);

/** Whoever may be reminded in this hour, and of which steps. */
function whoNeeds(
  path: PublishedPath,
  contacts: readonly RemindedContact[],
  reminded: readonly StepReminded[],
  { calendar, now }: On,
): [RemindedContact, StepToRemind[]][] {
  const steps = stepsOn(path, { calendar, now });
  return contacts.flatMap((contact) => {
    const timeZone = contact.timeZone ?? calendar.timeZone;
    const ofReader = dayOf(now, timeZone);
    const last = contact.personRemindedAt;
    if (contact.hasStopped || !isMorning(now, timeZone, calendar)) return [];
    if (last && dayOf(last, timeZone) === ofReader) return [];
    const own = steps.filter((step) => concernedBy(step, contacts).includes(contact.id));
    const before = reminded.filter(({ contactId }) => contactId === contact.id);
    const days = { ofReader, ofWorkspace: dayOf(now, calendar.timeZone), calendar };
    const due = toRemindOf(own, before, days);
    return due.length > 0 ? [[contact, due] as [RemindedContact, StepToRemind[]]] : [];
  });
}

async function oweReminder(
  trx: Trx,
  which: { workspaceId: string; onboardingId: string },
  { id: contactId }: RemindedContact,
  { steps, calendar, now }: On & { steps: StepToRemind[] },
): Promise<void> {
  const id = uuid();
  await insertStepReminder(trx, which, { id, contactId, at: now }, steps);
  await keepReminderLink(trx, which.workspaceId, contactId);
  // What is left of the points stands in the same mail.
  const { workspaceId } = which;
  await remindLater(trx, { workspaceId, contactId }, reminderAfter(now, calendar));
  const recipient = { kind: 'contact', id: contactId } as const;
  const owner = { id: which.onboardingId, workspaceId };
  await owe(trx, owner, [{ kind: 'step_reminder', subjectId: id, recipient }], now);
}
