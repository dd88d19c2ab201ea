/* Who is who in an onboarding, as a letter needs it: the customer, both people of ours, the calendar. */

import type { Calendar } from '../../app/domain/clock/clock';
import { runsFrom } from '../../app/domain/onboarding/closing';
import type { Stage, Turn } from '../../app/domain/onboarding/onboarding';
import type { Handle } from '../client.server';
import { CUSTOMER_APART } from '../onboarding/deal-beside.server';
import { LIMIT_COLUMNS } from '../onboarding/limits.server';
import { CALENDAR_COLUMNS, calendarFrom } from './workspaces.server';

export type LetterPerson = {
  id: string;
  name: string;
  /** As they ask to be called; null: by their given name. */
  called: string | null;
  email: string;
  title: string;
  phone: string | null;
  portrait: string | null;
  timeZone: string;
};

export type Letterhead = {
  onboardingId: string;
  workspaceId: string;
  vendor: string;
  customer: string;
  /** With the name of the deal, where they have several. */
  customerApart: string;
  stage: Stage;
  turn: Turn;
  /** What the clocks before the introduction run from: the signature, or when it was opened again since. */
  clocksFrom: Date;
  reopenedAt: Date | null;
  isClosed: boolean;
  firstContactAt: Date | null;
  acceptanceHours: number;
  introductionHours: number;
  rep: LetterPerson;
  host: LetterPerson;
  calendar: Calendar;
};

/** Of an onboarding that is known to be there. */
export async function loadLetterhead(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<Letterhead> {
  const head = await findLetterhead(handle, workspaceId, onboardingId);
  if (!head) throw new Error(`Onboarding ${onboardingId} is missing.`);
  return head;
}

export async function findLetterhead(
  handle: Handle,
  workspaceId: string,
  onboardingId: string,
): Promise<Letterhead | null> {
  const row = await handle
    .selectFrom('onboardings as o')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select([
      'o.stage',
      'o.turn',
      'o.signed_at',
      'o.reopened_at',
      'o.closed_at',
      'o.first_contact_at',
      'o.rep_member_id',
      'o.host_member_id',
      'w.name as vendor',
      ...CALENDAR_COLUMNS,
      ...LIMIT_COLUMNS,
      'c.name as customer',
      CUSTOMER_APART.as('customerApart'),
    ])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', onboardingId)
    .executeTakeFirst();
  if (!row) return null;
  const members = await letterPeople(handle, workspaceId, [row.rep_member_id, row.host_member_id]);
  const person = (id: string) => {
    const found = members.find((member) => member.id === id);
    if (!found) throw new Error(`Member ${id} is missing.`);
    return found;
  };
  return {
    onboardingId,
    workspaceId,
    vendor: row.vendor,
    customer: row.customer,
    customerApart: row.customerApart,
    stage: row.stage,
    turn: row.turn,
    clocksFrom: runsFrom(row.signed_at, row.reopened_at),
    reopenedAt: row.reopened_at,
    isClosed: row.closed_at !== null,
    firstContactAt: row.first_contact_at,
    acceptanceHours: row.acceptance_hours,
    introductionHours: row.introduction_hours,
    rep: person(row.rep_member_id),
    host: person(row.host_member_id),
    calendar: calendarFrom(row),
  };
}

const letterPeople = (handle: Handle, workspaceId: string, ids: string[]): Promise<LetterPerson[]> =>
  handle
    .selectFrom('members')
    .select(['id', 'name', 'called', 'email', 'title', 'phone', 'portrait', 'time_zone as timeZone'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();

/** Of a member who is known to be there. */
export async function loadLetterPerson(
  handle: Handle,
  workspaceId: string,
  id: string,
): Promise<LetterPerson> {
  const [found] = await letterPeople(handle, workspaceId, [id]);
  if (!found) throw new Error(`Member ${id} is missing.`);
  return found;
}
