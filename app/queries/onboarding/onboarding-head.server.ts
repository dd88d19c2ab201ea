/* What every page of one onboarding begins with: whose it is, where it stands, and how its clock runs. */

import { databaseNow, db } from '#db/client.server';
import {
  HOST_AWAY_UNTIL,
  STAND_IN_CALLED,
  STAND_IN_NAME,
  STAND_IN_OF_HOST,
} from '#db/member/absences.server';
import { LIMIT_COLUMNS } from '#db/onboarding/limits.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { Member } from '../../auth/member/member.server';
import { type Calendar, DEFAULT_LIMITS, handoffClock, limitAhead } from '../../domain/clock/clock';
import { calledOf } from '../../domain/contact/first-name';
import type { MutableKind } from '../../domain/mail/notice';
import { isForClosed, mayDo, type OnboardingAction } from '../../domain/onboarding/access';
import { runsFrom } from '../../domain/onboarding/closing';
import type { Stage, Turn } from '../../domain/onboarding/onboarding';
import type { ListedStage } from '../../domain/onboarding/stages-to-value';
import type { Reader } from '../../speech/en/say-time';
import type { ClockFacts } from './clock';

export type Colleague = { id: string; name: string; first: string; portrait: string | null };

export type OnboardingHead = {
  id: string;
  customer: string;
  stage: Stage;
  /** How far it is in one word, beyond what is agreed too. */
  listedStage: ListedStage;
  turn: Turn;
  deal: { name: string; value: string | null; currency: string | null; crmId: string | null };
  /** When the next step is due. */
  dueAt: Date | null;
  /** When the clock before the introduction is up: to accept, or to introduce. */
  clockDueAt: Date;
  signedAt: Date;
  firstContactAt: Date | null;
  /** It began without a handoff: nobody sold to them. */
  isWithoutHandoff: boolean;
  /** Since when it goes no further; null while it does. */
  closedAt: Date | null;
  /** When it was opened again last; its clocks run from then. */
  reopenedAt: Date | null;
  rep: Colleague;
  host: Colleague;
  /** Who stands in while the host is away, as they are called, and until which ISO day; null while they are there. */
  away: { standInId: string; standIn: string; until: string } | null;
  /** The reader looks after them, or stands in for who does just now. */
  isHosts: boolean;
  reader: Reader;
  calendar: Calendar;
  acceptanceDueAt: Date;
  introductionDueAt: Date;
  /** Whether they may, as it stands: to what is closed, little is done. */
  mayDo(action: OnboardingAction): boolean;
  /** Whether mail of this kind comes to them: they may have turned it off. */
  gets(who: 'rep' | 'host', kind: MutableKind): boolean;
  /** The clock of a handoff that isn't introduced yet, towards its next limit. */
  clock: ClockFacts;
};

/** Null for an onboarding of another workspace, as for none at all. */
export async function onboardingHead(member: Member, id: string): Promise<OnboardingHead | null> {
  const row = await db()
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('members as rep', 'rep.id', 'o.rep_member_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .select([
      'c.name as customer',
      'o.stage',
      'o.listed_stage',
      'o.turn',
      'o.next_due_at',
      'o.deal_name',
      'o.deal_value',
      'o.deal_currency',
      'o.crm_id',
      'o.signed_at',
      'o.first_contact_at',
      'o.closed_at',
      'o.is_without_handoff',
      STAND_IN_OF_HOST.as('stand_in_id'),
      STAND_IN_NAME.as('stand_in'),
      STAND_IN_CALLED.as('stand_in_called'),
      HOST_AWAY_UNTIL.as('away_until'),
      'o.reopened_at',
      'rep.id as rep_id',
      'rep.name as rep_name',
      'rep.called as rep_called',
      'rep.portrait as rep_portrait',
      'rep.muted_notices as rep_muted',
      'host.id as host_id',
      'host.name as host_name',
      'host.called as host_called',
      'host.portrait as host_portrait',
      'host.muted_notices as host_muted',
      ...LIMIT_COLUMNS,
    ])
    .where('o.workspace_id', '=', member.workspaceId)
    .where('o.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const now = await databaseNow(db());
  const calendar = await calendarOf(db(), member.workspaceId);
  const limits = {
    ...DEFAULT_LIMITS,
    acceptanceHours: row.acceptance_hours,
    introductionHours: row.introduction_hours,
  };
  const signedAt = runsFrom(row.signed_at, row.reopened_at);
  const clock = handoffClock({ signedAt, introducedAt: null, now, calendar, limits });
  const isRead = row.stage === 'submitted';
  const { leftHours, tone, dueAt } = limitAhead(clock, { isRead, ...limits });
  return {
    id,
    customer: row.customer,
    stage: row.stage,
    listedStage: row.listed_stage,
    turn: row.turn,
    dueAt: row.next_due_at,
    clockDueAt: dueAt,
    deal: {
      name: row.deal_name,
      value: row.deal_value,
      currency: row.deal_currency,
      crmId: row.crm_id,
    },
    signedAt: row.signed_at,
    firstContactAt: row.first_contact_at,
    closedAt: row.closed_at,
    isWithoutHandoff: row.is_without_handoff,
    reopenedAt: row.reopened_at,
    rep: colleague(row.rep_id, row.rep_name, row.rep_called, row.rep_portrait),
    host: colleague(row.host_id, row.host_name, row.host_called, row.host_portrait),
    away:
      row.stand_in_id && row.stand_in && row.away_until
        ? {
            standInId: row.stand_in_id,
            standIn: calledOf({ name: row.stand_in, called: row.stand_in_called }),
            until: row.away_until,
          }
        : null,
    isHosts: member.id === row.host_id || member.id === row.stand_in_id,
    reader: { now, timeZone: member.timeZone },
    calendar,
    acceptanceDueAt: clock.acceptanceDueAt,
    introductionDueAt: clock.dueAt,
    gets: (who, kind) => !(who === 'rep' ? row.rep_muted : row.host_muted).includes(kind),
    mayDo: (action) =>
      (row.closed_at === null || isForClosed(action)) &&
      mayDo(member, action, {
        repId: row.rep_id,
        hostId: row.host_id,
        standInId: row.stand_in_id,
        isWithoutHandoff: row.is_without_handoff,
      }),
    clock: {
      leftHours,
      towards: { to: isRead ? 'accept' : 'introduce' },
      ratio: clock.ratio,
      notch: limits.acceptanceHours / limits.introductionHours,
      tone,
    },
  };
}

export const colleague = (
  id: string,
  name: string,
  called: string | null,
  portrait: string | null,
): Colleague => ({
  id,
  name,
  first: calledOf({ name, called }),
  portrait,
});
