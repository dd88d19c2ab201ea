/* Letters to colleagues about no onboarding: ways in, and the news of a week. They come from the workspace itself. */
import { databaseNow, type Handle } from '#db/client.server';
import { loadChangedTexts } from '#db/mail/mail-wordings.server';
import { loadReachableMember, type ReachableMember } from '#db/member/members.server';
import { compose, type Message, type NoticeProps, OWN_LINKS } from '#emails/index';
import { isResetOpen } from '../../auth/member/password-link.server';
import { dayOf } from '../../domain/clock/clock';
import { calledOf } from '../../domain/contact/first-name';
import { isMutable, isOfWorkspace, type WorkspaceKind } from '../../domain/mail/notice';
import { env } from '../../env.server';
import { ROLE_WORDS } from '../../speech/en/member/role-words';
import { sayFullDay } from '../../speech/en/say-time';
import { weeklyDigest } from '../clock/digest.server';
import { type ColleagueScene, type DueNotice, personOf, type Recipient } from '../letter.server';
import { mailUnsure } from '../mail/doubts.server';
import { webhookFailing } from '../webhook/failing.server';
import { faceOf } from '../workspace/face.server';

export type ColleagueLetter = {
  to: Recipient;
  message: Message;
  /** To whom an answer goes; to the sender where nobody is named. */
  replies: { name: string; email: string }[];
};

type Written<K extends WorkspaceKind> = { props: NoticeProps[K]; replies?: ColleagueLetter['replies'] };
type Writer<K extends WorkspaceKind> = (scene: ColleagueScene) => Promise<Written<K> | null>;

const WRITERS: { [K in WorkspaceKind]: Writer<K> } = {
  password_reset: passwordReset,
  password_changed: async ({ to, vendor }) => ({
    props: { to: to.firstName, vendor, url: `${env().origin}/password/forgotten` },
  }),
  member_invitation: memberInvitation,
  weekly_digest: async (scene) => {
    const props = await weeklyDigest(scene);
    return props && { props };
  },
  mail_unsure: async (scene) => {
    const props = await mailUnsure(scene);
    return props && { props };
  },
  webhook_failing: async (scene) => {
    const props = await webhookFailing(scene);
    return props && { props };
  },
};

/** Null when there is nothing (left) to say, or nobody to say it to. */
export async function writeToColleague(handle: Handle, notice: DueNotice): Promise<ColleagueLetter | null> {
  const { kind } = notice;
  if (!isOfWorkspace(kind)) return null;
  const scene = await openColleagueScene(handle, notice);
  return scene && writeAs(kind, scene);
}

async function writeAs<K extends WorkspaceKind>(
  kind: K,
  scene: ColleagueScene,
): Promise<ColleagueLetter | null> {
  const written = await WRITERS[kind](scene);
  if (!written) return null;
  const { to } = scene;
  const texts = await loadChangedTexts(scene.handle, scene.notice.workspaceId, kind);
  const face = await faceOf(scene.handle, scene.notice.workspaceId);
  const message = await compose(kind, written.props, texts, face);
  return { to, message, replies: written.replies ?? [] };
}

async function openColleagueScene(handle: Handle, notice: DueNotice): Promise<ColleagueScene | null> {
  const found =
    notice.recipientKind === 'invitation'
      ? await loadInvited(handle, notice)
      : await loadReachableMember(handle, notice.workspaceId, notice.recipientId);
  if (!found || (isMutable(notice.kind) && found.muted.includes(notice.kind))) return null;
  const { vendor } = await handle
    .selectFrom('workspaces')
    .select('name as vendor')
    .where('id', '=', notice.workspaceId)
    .executeTakeFirstOrThrow();
  const { name, called, email, timeZone, role } = found;
  const now = await databaseNow(handle);
  return {
    handle,
    notice,
    vendor,
    to: { name, firstName: calledOf({ name, called }), email },
    role,
    reader: { now, timeZone },
  };
}

async function passwordReset(scene: ColleagueScene): Promise<Written<'password_reset'> | null> {
  const { handle, notice, vendor, to, reader } = scene;
  if (!(await isResetOpen(handle, notice.workspaceId, notice.subjectId, reader.now))) return null;
  return { props: { to: to.firstName, vendor, link: OWN_LINKS.password } };
}

type Invited = Omit<ReachableMember, 'role'> & { role: null };

/** Somebody who was asked in, as long as the link of this mail is the one that works. */
async function loadInvited(handle: Handle, notice: DueNotice): Promise<Invited | undefined> {
  const row = await handle
    .selectFrom('invitations as i')
    .innerJoin('workspaces as w', 'w.id', 'i.workspace_id')
    .select(['i.id', 'i.name', 'i.email', 'w.time_zone as timeZone'])
    .where('i.workspace_id', '=', notice.workspaceId)
    .where('i.id', '=', notice.recipientId)
    .where('i.generation', '=', notice.generation)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .executeTakeFirst();
  return row && { ...row, called: null, role: null, muted: [] };
}

async function memberInvitation(scene: ColleagueScene): Promise<Written<'member_invitation'> | null> {
  const { handle, notice, vendor, to, reader } = scene;
  const row = await handle
    .selectFrom('invitations as i')
    .innerJoin('members as m', 'm.id', 'i.invited_by')
    .select(['i.role', 'i.expires_at', 'm.name', 'm.called', 'm.email'])
    .where('i.workspace_id', '=', notice.workspaceId)
    .where('i.id', '=', notice.subjectId)
    .executeTakeFirstOrThrow();
  return {
    props: {
      to: to.firstName,
      vendor,
      inviter: personOf(row),
      part: ROLE_WORDS[row.role],
      until: sayFullDay(dayOf(row.expires_at, reader.timeZone), reader),
      link: OWN_LINKS.invitation,
    },
    replies: [{ name: row.name, email: row.email }],
  };
}
