/*
 * What is fixed of every kind of event: what is noted with it, who may see it, how the timeline tells it. The events of
 * a noun stand beside the noun; `event.ts` gathers them.
 */
import { z } from 'zod';

/**
 * Who may see that it happened.
 * customer: their side too, with all its details · us: members; what came of it may stand on the customer's page ·
 * only_us: members, and no customer ever sees a trace of it
 */
export type Audience = 'customer' | 'us' | 'only_us';

export type EventRule = {
  /** Ids, counts, words that were said, members of a list. Never a token. */
  details?: z.ZodType<Record<string, unknown>>;
  /** What is read, where rows were stored with less, or otherwise, by versions before. They are never changed. */
  earlier?: z.ZodType<Record<string, unknown>>;
  /** The statement it is about; one press may be about several, which the details name, or about the page as a whole. */
  about?: 'statement' | 'statement or several' | 'statement or page';
  seenBy: Audience;
  /** What a contact does by an act of their own; fetching a page is none. */
  byContact?: 'opens' | 'answers' | 'takes back' | 'asks' | 'marks';
  /** The timeline tells neighbours by one person in one line. */
  comesInRuns?: true;
  /** It saves something of the handoff. */
  savesHandoff?: true;
};

export type EventRules = Record<string, EventRule>;

/** As the database takes it. */
export const id = z.guid();
export const ids = z.array(id);
export const count = z.int().nonnegative();
export const words = z.string();
/** Of what a contact did on a page that a copied link opened: the member who copied it. */
export const byCopy = { member: id.optional() };
