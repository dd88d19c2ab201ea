/* Introducing somebody who came after the others, ready to be drawn. */
import type { ContactIntroductionFacts } from '../../queries/contact/contact-introduction.server';

export type ContactIntroductionSaid = Omit<ContactIntroductionFacts, 'vendor'> & {
  /** What the letter begins with. */
  draft: string;
};
