/* One of the people of a customer, ready to be drawn. */
import type { PersonFacts } from '../../queries/contact/people-and-links.server';

export type Person = Omit<
  PersonFacts,
  'parts' | 'known' | 'link' | 'nothing' | 'copiedUntil' | 'openedAt' | 'cameBackAt'
> & {
  parts: string[];
  known: string[];
  /** `day` says until when, or since when. */
  link: { state: 'works' | 'expired' | 'revoked'; day: string; isFresh: boolean } | null;
  /** Why there can be none; null where one may be sent. */
  nothing: string | null;
  /** The day until which a link works that a colleague copied. */
  copiedUntil: string | null;
  opened: string | null;
  cameBack: string | null;
};
