/* What the letter to somebody who comes after the introduction begins with. Made of names alone. */

import { endSentence } from '../sentence';

export type NewcomerNames = {
  /** Who looks after the customer, in full. */
  host: string;
  customer: string;
  /** Our own company. */
  vendor: string;
};

/** In the voice of whoever looks after the customer. */
export const draftContactIntroduction = ({ host, customer, vendor }: NewcomerNames): string =>
  `${endSentence(`I’m ${host}, and I look after ${customer} here at ${vendor}`)} Your colleagues have a page with what they told us and what we promised, so that nobody has to tell it twice. This is your own way in to it.\n\nPlease have a look, and tell me where we got it wrong.`;

/** How long its words may be, in characters. */
export const CONTACT_INTRODUCTION_MOST = 2000;
