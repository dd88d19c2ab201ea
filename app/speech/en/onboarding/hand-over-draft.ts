/* What a new host begins with when telling customers that they look after them from here. Made of names alone. */

import { endSentence } from '../sentence';

export type HandOverNames = {
  /** First name of who looked after them until now. */
  before: string;
  /** Our own company. */
  vendor: string;
};

/** In the voice of whoever takes over. */
export const draftHandOver = ({ before, vendor }: HandOverNames): string =>
  `${endSentence(`From today I look after you at ${vendor}`)} ${before} did until now, and I’ve read everything: what you want to reach, what we promised you, and what is still open. You won’t have to explain anything again.\n\nYour page stays where it is, and so does all you have said there.`;
