/*
 * A CRM as Foyer asks it, whichever it is: deals that changed, what stands in them, and a few fields that are written
 * back. What asks one is its adapter (`app/outside/crm`); whoever reads and writes knows none of them by name.
 */
import type { Deal } from '../handoff/deal';
import type { WrittenFields } from './written-fields';

export const CRMS = ['hubspot', 'salesforce'] as const;
export type Crm = (typeof CRMS)[number];

/** A stage of a pipeline there. */
export type CrmStage = { id: string; label: string; pipeline: string; isWon: boolean; isClosed: boolean };

export type CrmPerson = { name: string; email: string; title: string };

/** A deal as it stands in the CRM. */
export type CrmDeal = Pick<Deal, 'value' | 'currency'> & {
  id: string;
  /** As the source counts its changes. */
  version: Date;
  name: string;
  customer: string | null;
  /** That company by its id there. */
  company: string | null;
  /** Whoever has it there, by their address. */
  owner: string | null;
  stage: string;
  isWon: boolean;
  closedAt: Date | null;
  people: CrmPerson[];
};

/** A deal that changed there, and when, where that can be read. */
export type CrmChange = { id: string; version: Date | null };

/** Why the CRM didn't answer as asked. */
export type CrmTrouble =
  /** The token is not, or no longer, one of theirs. */
  | 'token_refused'
  /** The token may not do it. */
  | 'scope_missing'
  /** Too many requests. */
  | 'limited'
  /** An error of theirs. */
  | 'failing'
  /** An answer that can't be read. */
  | 'unreadable'
  /** No answer in time, or no connection. */
  | 'silent'
  /** What we write to isn’t there, or isn’t ours to write. */
  | 'fields_missing'
  /** It refuses what we send. */
  | 'refused'
  /** What it answered could not be kept here. */
  | 'not_kept'
  /** Whoever connected it works here no longer. */
  | 'member_gone';

/** Whether it may be about what was asked alone, so that something else is worth asking. */
export const isOfOneAnswer = (trouble: CrmTrouble): boolean =>
  trouble === 'unreadable' || trouble === 'refused';

export type CrmRefused = { ok: false; trouble: CrmTrouble; waitSeconds: number | null };
export type CrmAnswer<T> = { ok: true; value: T } | CrmRefused;

export type CrmTried = { account: string; stages: CrmStage[] };

export type CrmUnwritten = { gone: string[]; refused: string[] };

export interface CrmAdapter {
  /** How many deals are read, and written, with one request. */
  most: { read: number; write: number };
  /** Whose the secret is, and what may be chosen from. */
  tries(): Promise<CrmAnswer<CrmTried>>;
  /** Makes the fields that are written where they aren't there. */
  prepare(): Promise<CrmAnswer<null>>;
  /** Deals that changed at or after an instant, oldest change first; `next` goes on where it ended. */
  changedSince(
    since: Date,
    next: string | null,
  ): Promise<CrmAnswer<{ changes: CrmChange[]; next: string | null }>>;
  /** What is there of these; one that isn't is gone. Where one of them can't be read, none can. */
  read(ids: string[]): Promise<CrmAnswer<CrmDeal[]>>;
  /** Writes to all of these; the ids that are not there, and those to which it may not be written. */
  write(fields: { id: string; fields: WrittenFields }[]): Promise<CrmAnswer<CrmUnwritten>>;
}

/** An event that the CRM told of, once its signature was found right. */
export type CrmEvent = { id: string; dealId: string; kind: string; happenedAt: Date };
