/* Which mail can be put in the workspace's own words, and how it reads now. */
import { databaseNow, db } from '#db/client.server';
import { loadChangedTexts } from '#db/mail-wordings.server';
import { noticeKinds, templates, type Wording } from '#emails/index';
import type { Member } from '../auth/member.server';
import type { NoticeKind } from '../domain/notice';
import { sayWhen } from '../domain/say-time';

/** The parts of a mail that may be changed; null for what is no mail of ours, or has none. */
export async function wordingOf(kind: string | undefined): Promise<Wording | null> {
  const known = noticeKinds.find((one) => one === kind);
  if (!known) return null;
  const { wording } = await templates[known]();
  return wording ? { when: wording.when, placeholders: wording.placeholders, parts: wording.parts } : null;
}

export type WordableMail = { kind: NoticeKind; when: string; changed: number };

export async function wordableMail(member: Member): Promise<WordableMail[]> {
  const rows = await db()
    .selectFrom('mail_wordings')
    .select(['kind', (eb) => eb.fn.countAll().as('changed')])
    .where('workspace_id', '=', member.workspaceId)
    .groupBy('kind')
    .execute();
  const changed = new Map(rows.map((row) => [row.kind, Number(row.changed)]));
  const all = await Promise.all(
    noticeKinds.map(async (kind) => {
      const wording = await wordingOf(kind);
      return wording ? [{ kind, when: wording.when, changed: changed.get(kind) ?? 0 }] : [];
    }),
  );
  return all.flat();
}

export async function mailWordingPage(member: Member, kind: NoticeKind) {
  const wording = await wordingOf(kind);
  if (!wording) return null;
  const last = await db()
    .selectFrom('mail_wordings as w')
    .innerJoin('members as m', 'm.id', 'w.member_id')
    .select(['m.name', 'w.at'])
    .where('w.workspace_id', '=', member.workspaceId)
    .where('w.kind', '=', kind)
    .executeTakeFirst();
  const reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  return {
    kind,
    when: wording.when,
    placeholders: Object.entries(wording.placeholders),
    parts: Object.entries(wording.parts).map(([name, part]) => ({ name, ...part })),
    texts: await loadChangedTexts(db(), member.workspaceId, kind),
    changed: last ? { by: last.name, when: sayWhen(last.at, reader) } : null,
  };
}

export type MailWording = NonNullable<Awaited<ReturnType<typeof mailWordingPage>>>;
