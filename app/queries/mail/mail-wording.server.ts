/* Which mail can be put in the workspace's own words, and how it reads now. */
import { databaseNow, db } from '#db/client.server';
import { lastChange, loadChangedTexts, loadWordingDraft } from '#db/mail/mail-wordings.server';
import { type Audience, templates, type Wording } from '#emails/index';
import type { Member } from '../../auth/member/member.server';
import type { Placeholders } from '../../domain/mail/mail-wording';
import { NOTICE_KINDS, type NoticeKind } from '../../domain/mail/notice';
import type { Reader } from '../../speech/en/say-time';

/** The parts of a mail that may be changed; null for what is no mail of ours, or has none. */
export async function wordingOf(kind: string | undefined): Promise<Wording | null> {
  const known = NOTICE_KINDS.find((one) => one === kind);
  if (!known) return null;
  const { wording } = await templates[known]();
  if (!wording) return null;
  const { to, when, placeholders, parts } = wording;
  return { to, when, placeholders, parts };
}

export type WordableMail = { kind: NoticeKind; to: Audience; when: string; changed: number };

export async function wordableMail(member: Member): Promise<WordableMail[]> {
  const rows = await db()
    .selectFrom('mail_wordings')
    .select(['kind', (eb) => eb.fn.countAll().as('changed')])
    .where('workspace_id', '=', member.workspaceId)
    .groupBy('kind')
    .execute();
  const changed = new Map(rows.map((row) => [row.kind, Number(row.changed)]));
  const all = await Promise.all(
    NOTICE_KINDS.map(async (kind) => {
      const wording = await wordingOf(kind);
      const count = changed.get(kind) ?? 0;
      return wording ? [{ kind, to: wording.to, when: wording.when, changed: count }] : [];
    }),
  );
  return all.flat();
}

/** One mail as it is kept, or as this member tries it out. */
export async function mailWordingPage(member: Member, kind: NoticeKind, isTried = false) {
  const wording = await wordingOf(kind);
  if (!wording) return null;
  const { to, when, parts } = wording;
  const last = await lastChange(db(), member.workspaceId, kind);
  const draft = await loadWordingDraft(db(), member, kind);
  const reader: Reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  return {
    kind,
    to,
    when,
    placeholders: Object.entries(meaningsIn(wording)),
    parts: Object.entries(parts).map(([name, part]) => ({ name, ...part })),
    texts: isTried && draft ? draft.texts : await loadChangedTexts(db(), member.workspaceId, kind),
    isTried: isTried && draft !== undefined,
    triedAt: draft?.at ?? null,
    base: baseOf(last?.at, isTried ? draft?.at : undefined),
    changed: last ? { by: last.name, at: last.at } : null,
    reader,
  };
}

/** Of every placeholder that may stand in one of its texts. */
const meaningsIn = ({ placeholders, parts }: Wording): Placeholders =>
  Object.assign({}, placeholders, ...Object.values(parts).map(({ also }) => also));

/** The change that new words are written after; of words tried out before the last one, a change that is past. */
function baseOf(changedAt: Date | undefined, triedAt: Date | undefined): string {
  const seen = changedAt && triedAt && triedAt < changedAt ? triedAt : changedAt;
  return seen?.toISOString() ?? '';
}

export type MailWordingFacts = NonNullable<Awaited<ReturnType<typeof mailWordingPage>>>;
