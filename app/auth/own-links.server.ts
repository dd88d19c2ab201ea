/* The links that a mail needs when it leaves, derived from the notice it carries out. */
import type { OwnUrls } from '#emails/index';
import type { NoticeKind } from '../domain/notice';
import { remindersUrl } from './reminder-link.server';
import { welcomeUrl } from './welcome-link.server';

type Leaving = {
  kind: NoticeKind;
  recipientId: string;
  /** The recipient's welcome link, for mail that leads to their page. */
  link: { id: string; generation: number } | null;
};

export const linksOf = ({ kind, recipientId, link }: Leaving): OwnUrls => ({
  welcome: link && welcomeUrl(link),
  reminders: kind === 'reminder' ? remindersUrl(recipientId) : null,
});
