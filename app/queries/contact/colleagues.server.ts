/* The colleagues whom a contact brought in: each as far as whoever asked may know. Whether we knew them shows nowhere. */
import { databaseNow, db } from '#db/client.server';
import { loadColleagueInvitations } from '#db/contact/colleague-invitations.server';
import { loadContacts } from '#db/statement/statements.server';
import { loadLetterhead } from '#db/workspace/letterheads.server';
import { loadLook } from '#db/workspace/settings.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import { shownAddress } from '../../domain/contact/email-address';
import { calledOf } from '../../domain/contact/first-name';
import type { Delivery } from '../../domain/mail/delivery';

export type ColleaguesFacts = Awaited<ReturnType<typeof colleaguesPage>>;

const CAME_BACK: Delivery[] = ['bounced', 'suppressed', 'failed'];

export async function colleaguesPage({ actor, address }: CustomerSession) {
  const { workspaceId, onboardingId } = actor;
  const head = await loadLetterhead(db(), workspaceId, onboardingId);
  const { colour, logo } = await loadLook(db(), workspaceId);
  const contacts = await loadContacts(db(), workspaceId, onboardingId);
  const reader = contacts.find(({ id }) => id === actor.id);
  const invitations = await loadColleagueInvitations(db(), { workspaceId, onboardingId });
  const own = invitations.filter(({ contactId }) => contactId === actor.id);
  const returned = await mailThatCameBack(
    workspaceId,
    onboardingId,
    own.map(({ id }) => id),
  );
  return {
    vendor: head.vendor,
    colour: colour.slice(1),
    logo,
    customer: head.customer,
    isClosed: head.isClosed,
    host: {
      name: head.host.name,
      firstName: calledOf(head.host),
      email: head.host.email,
      portrait: head.host.portrait,
    },
    reader: {
      id: actor.id,
      name: actor.name,
      first: reader?.called ?? actor.name,
      now: await databaseNow(db()),
      timeZone: reader?.timeZone ?? head.calendar.timeZone,
    },
    back: address,
    colleagues: own.toReversed().map(({ id, name, email, at }) => ({
      id,
      name,
      email: shownAddress(email),
      askedAt: at,
      isBack: returned.has(id),
    })),
  };
}

/** Of these invitations, those whose mail didn't arrive. */
async function mailThatCameBack(
  workspaceId: string,
  onboardingId: string,
  ids: string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db()
    .selectFrom('notices')
    .select('subject_id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', '=', 'colleague_invitation')
    .where('subject_id', 'in', ids)
    .where((eb) => eb.or([eb('state', '=', 'failed'), eb('delivery', 'in', CAME_BACK)]))
    .execute();
  return new Set(rows.map((row) => row.subject_id));
}
