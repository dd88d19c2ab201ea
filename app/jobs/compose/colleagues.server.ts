/* Letters to colleagues about no onboarding: ways in, and the news of a week. They come from the workspace itself. */
import { databaseNow, type Handle } from '#db/client.server';
import { loadReachableMember } from '#db/members.server';
import { compose, type Message, type NoticeProps, OWN_LINKS } from '#emails/index';
import { isResetOpen } from '../../auth/password-link.server';
import { firstNameOf } from '../../domain/first-name';
import { isMutable, type WorkspaceKind } from '../../domain/notice';
import type { Reader } from '../../domain/say-time';
import type { DueNotice, Recipient } from './letter.server';

export type ColleagueScene = {
  handle: Handle;
  notice: DueNotice;
  vendor: string;
  to: Recipient;
  reader: Reader;
};

export type ColleagueLetter = {
  vendor: string;
  to: Recipient;
  message: Message;
  /** To whom an answer goes; to the sender where nobody is named. */
  replies: { name: string; email: string }[];
};

type Written<K extends WorkspaceKind> = { props: NoticeProps[K]; replies?: ColleagueLetter['replies'] };
type Writer<K extends WorkspaceKind> = (scene: ColleagueScene) => Promise<Written<K> | null>;

const WRITERS: { [K in WorkspaceKind]: Writer<K> } = { password_reset: passwordReset };

/** Null when there is nothing (left) to say, or nobody to say it to. */
export async function writeToColleague(handle: Handle, notice: DueNotice): Promise<ColleagueLetter | null> {
  const scene = await openColleagueScene(handle, notice);
  if (!scene) return null;
  return writeAs(notice.kind as WorkspaceKind, scene);
}

async function writeAs<K extends WorkspaceKind>(
  kind: K,
  scene: ColleagueScene,
): Promise<ColleagueLetter | null> {
  const written = await WRITERS[kind](scene);
  if (!written) return null;
  const { vendor, to } = scene;
  return { vendor, to, message: await compose(kind, written.props), replies: written.replies ?? [] };
}

async function openColleagueScene(handle: Handle, notice: DueNotice): Promise<ColleagueScene | null> {
  const found = await loadReachableMember(handle, notice.workspaceId, notice.recipientId);
  if (!found || (isMutable(notice.kind) && found.muted.includes(notice.kind))) return null;
  const { vendor } = await handle
    .selectFrom('workspaces')
    .select('name as vendor')
    .where('id', '=', notice.workspaceId)
    .executeTakeFirstOrThrow();
  const { name, email, timeZone } = found;
  const now = await databaseNow(handle);
  return {
    handle,
    notice,
    vendor,
    to: { name, firstName: firstNameOf(name), email },
    reader: { now, timeZone },
  };
}

async function passwordReset(scene: ColleagueScene): Promise<Written<'password_reset'> | null> {
  const { handle, notice, vendor, to, reader } = scene;
  if (!(await isResetOpen(handle, notice.workspaceId, notice.subjectId, reader.now))) return null;
  return { props: { to: to.firstName, vendor, link: OWN_LINKS.password } };
}
