/* The links that a mail needs when it leaves, derived from the notice it carries out. */
import type { OwnUrls } from '#emails/index';
import { NOTICES, type NoticeKind, type OwnLink } from '../../domain/mail/notice';
import { env } from '../../env.server';
import { invitationUrl } from '../member/invitation-link.server';
import { passwordUrl } from '../member/password-link.server';
import { codeOf } from './link-code.server';
import { newsUrl, remindersUrl } from './reminder-link.server';
import { welcomeUrl } from './welcome-link.server';

type Leaving = {
  kind: NoticeKind;
  subjectId: string;
  generation: number;
  recipientId: string;
  /** The recipient's welcome link, for mail that leads to their page. */
  link: { id: string; generation: number } | null;
};

const URLS: Record<OwnLink, (leaving: Leaving) => string | null> = {
  welcome: ({ link }) => link && welcomeUrl(link),
  reminders: ({ recipientId }) => remindersUrl(recipientId),
  news: ({ recipientId }) => newsUrl(recipientId),
  password: ({ subjectId }) => passwordUrl(subjectId),
  invitation: ({ subjectId: id, generation }) => invitationUrl({ id, generation }),
  code: ({ subjectId }) => codeOf(subjectId),
};

export const linksOf = (leaving: Leaving): OwnUrls =>
  Object.fromEntries(NOTICES[leaving.kind].carries.map((name) => [name, URLS[name](leaving)]));

/** The same for a member who looks at a mail: a way to somebody else's password is shown to nobody but them. */
export function linksShownTo(member: { id: string }, notice: Leaving): OwnUrls {
  const links = linksOf(notice);
  const isTheirs = notice.recipientId === member.id || env().isDemo;
  return links.password && !isTheirs ? { ...links, password: null } : links;
}
