/* The introduction, its copy for customer success, and what contacts get when it was made by phone. */
import { sql } from 'kysely';
import { countShown } from '#db/guide/shown-counts.server';
import { shownFirstTo } from '#db/guide/shown-first.server';
import { loadChangedTexts } from '#db/mail/mail-wordings.server';
import { loadHandOvers } from '#db/onboarding/hand-overs.server';
import { loadReview } from '#db/review/review.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { draftIntroduction, type NoticeProps } from '#emails/index';
import { dayOf } from '../../domain/clock/clock';
import { subjectFor } from '../../domain/introduction/introduction-subject';
import { env } from '../../env.server';
import { minutesFor, sayClockTime, sayFullDay } from '../../speech/en/say-time';
import { cardOf, link, pageUrl, personOf, type Scene } from '../letter.server';
import { asIntroducedBy, loadIntroduction } from './introducer.server';

type Words = { why: string; subject: string; opening: string; closing: string };

/** The introduction to one contact, from the words of a draft or of the introduction itself. */
export async function introductionProps(scene: Scene, words: Words): Promise<NoticeProps['introduction']> {
  const { handle, head, to } = scene;
  const contacts = await loadContacts(handle, head.workspaceId, head.onboardingId);
  const called = contacts.map((contact) => contact.called);
  const subject = subjectFor(words.subject, to.firstName, called);
  return { ...(await letterOf(scene, words)), subject: subject || null, link };
}

async function letterOf(scene: Scene, { why, opening, closing }: Words) {
  const { head, to } = scene;
  return {
    to: to.firstName,
    rep: personOf(head.rep),
    host: personOf(head.host),
    isOwn: head.rep.id === head.host.id,
    why,
    opening,
    closing,
    card: cardOf(head.host, head.vendor),
    minutes: await minutesOf(scene),
  };
}

/** How long the points take that a contact is shown first; all of them where the reader is one of us. */
export async function minutesOf({ handle, head, notice }: Scene): Promise<number> {
  const { shown } = await loadReview(handle, head.workspaceId, head.onboardingId);
  const own = await shownFirstTo(handle, head.workspaceId, head.onboardingId, notice.recipientId);
  return minutesFor(own.size || shown.length);
}

/** In the words that it was made in; once one of the two it names has handed over, in those that every draft begins with. */
export async function introduction(scene: Scene): Promise<NoticeProps['introduction']> {
  const made = await loadIntroduction(scene);
  return introductionProps(scene, (await isOfOthers(scene, made)) ? await draftedWords(scene) : made);
}

/** Somebody handed over since, so that its words present or are said by somebody else. */
async function isOfOthers({ handle, head }: Scene, made: { at: Date }): Promise<boolean> {
  return (await loadHandOvers(handle, head)).some(({ at }) => at > made.at);
}

async function draftedWords({ handle, head, to }: Scene): Promise<Words> {
  const { workspaceId, onboardingId, vendor } = head;
  const drafted = await draftIntroduction(await loadChangedTexts(handle, workspaceId, 'introduction'), {
    to: to.firstName,
    host: { name: head.host.name, first: personOf(head.host).firstName },
    rep: personOf(head.rep).firstName,
    vendor,
    isOwn: head.rep.id === head.host.id,
    ...(await countShown(handle, workspaceId, onboardingId)),
  });
  return { why: '', ...drafted };
}

/** To the member who asked for it: the draft as the first of its readers would get it, without anybody's link. */
export async function introductionTest(scene: Scene): Promise<NoticeProps['introduction_test'] | null> {
  const { handle, head, to } = scene;
  const draft = await handle
    .selectFrom('introduction_drafts')
    .select(['why', 'subject', 'opening', 'closing', 'contact_ids'])
    .where('workspace_id', '=', head.workspaceId)
    .where('onboarding_id', '=', head.onboardingId)
    .executeTakeFirst();
  const contacts = await loadContacts(handle, head.workspaceId, head.onboardingId);
  const reader = contacts.find((one) => draft?.contact_ids.includes(one.id) && isReachable(one));
  if (!draft || !reader) return null;
  const asReader = { ...scene, to: { ...to, firstName: reader.called } };
  const { link: _, ...letter } = await introductionProps(asReader, draft);
  return { ...letter, url: `${env().origin}/welcome/test` };
}

/** Null once somebody handed over: it is no copy of what presents whoever has it now. */
export async function introductionCopy(scene: Scene): Promise<NoticeProps['introduction_copy'] | null> {
  const sent = await loadIntroduction(scene);
  if (await isOfOthers(scene, sent)) return null;
  const { head, reader } = scene;
  const recipients = await namesOfRecipients(scene, sent.id);
  const [first = ''] = recipients;
  return {
    ...(await letterOf({ ...scene, to: { ...scene.to, firstName: first } }, sent)),
    customer: head.customer,
    recipients,
    sentAt: sayClockTime(sent.at, reader.timeZone),
    url: pageUrl(scene),
  };
}

export async function firstContact(scene: Scene): Promise<NoticeProps['first_contact']> {
  const { handle, head, to } = scene;
  const made = await loadIntroduction(scene);
  const since = (await loadHandOvers(handle, head)).filter(({ at }) => at > made.at);
  const sold = since.find(({ part }) => part === 'rep');
  const { rep: by } = (await asIntroducedBy(scene, made.member_id)).head;
  return {
    to: to.firstName,
    host: personOf(head.host),
    rep: personOf(by),
    seller: sold ? personOf({ name: sold.from, called: sold.fromCalled }) : personOf(head.rep),
    isOwn: !sold && by.id === head.host.id,
    vendor: head.vendor,
    isOfHost: since.every(({ part }) => part !== 'host'),
    spokeTo: made.spoke_with.includes(to.firstName) ? null : made.spoke_with || head.customer,
    card: cardOf(head.host, head.vendor),
    minutes: await minutesOf(scene),
    link,
  };
}

export async function freshLink(scene: Scene): Promise<NoticeProps['fresh_link']> {
  const { handle, notice, head, to, reader } = scene;
  const row = await handle
    .selectFrom('welcome_links')
    .select('expires_at')
    .where('workspace_id', '=', notice.workspaceId)
    .where('id', '=', notice.subjectId)
    .executeTakeFirstOrThrow();
  const asked = await handle
    .selectFrom('events')
    .select('id')
    .where('workspace_id', '=', notice.workspaceId)
    .where('onboarding_id', '=', notice.onboardingId)
    .where('kind', 'in', ['fresh_link_asked', 'fresh_link_asked_by_address'])
    .where('actor_id', '=', notice.recipientId)
    .where('at', '=', notice.openedAt)
    .executeTakeFirst();
  return {
    to: to.firstName,
    host: personOf(head.host),
    vendor: head.vendor,
    askedFor: asked !== undefined,
    until: sayFullDay(dayOf(row.expires_at, reader.timeZone), reader),
    link,
  };
}

/** Who was introduced, as far as they are still there; whoever has their place by now where nobody is. */
export async function namesOfRecipients({ handle, head }: Scene, introductionId: string): Promise<string[]> {
  const rows = await handle
    .selectFrom('introduction_recipients as r')
    .innerJoin('introductions as i', 'i.id', 'r.introduction_id')
    .innerJoin('welcome_links as l', 'l.contact_id', 'r.contact_id')
    .select(['r.contact_id', sql<boolean>`bool_or(l.issued_at <= i.at)`.as('isFromTheStart')])
    .where('r.workspace_id', '=', head.workspaceId)
    .where('r.introduction_id', '=', introductionId)
    .groupBy('r.contact_id')
    .execute();
  const contacts = await loadContacts(handle, head.workspaceId, head.onboardingId);
  const among = (some: typeof rows) =>
    contacts.filter(({ id }) => some.some((row) => row.contact_id === id)).map(({ called }) => called);
  const introduced = among(rows.filter((row) => row.isFromTheStart));
  return introduced.length > 0 ? introduced : among(rows);
}
