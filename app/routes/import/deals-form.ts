/* What somebody says of a table of deals: how it is to be read, what its columns are, and what was put right. */
import { z } from 'zod';
import { cellOf, MOST_COLUMNS } from '../../domain/import/cells';
import { DEAL_COLUMNS, type DealColumn, type Taken } from '../../domain/import/columns';
import { DAY_ORDERS } from '../../domain/import/days';
import type { DealChoices } from '../../domain/import/deals';
import { ENCODINGS } from '../../domain/import/encoding';
import { isId } from '../../domain/request/id';

/** By itself each sum says where its cents begin. */
export const EACH = 'each';
export const LEFT = 'left';

const text = (most: number) => z.string().max(most).default('').catch('');
const fields = z.looseObject({
  kept: z.string().default('').catch(''),
  fileName: text(300),
  encoding: z.enum(ENCODINGS).optional().catch(undefined),
  // What ends lines, is quoted, or is part of words can’t stand between them.
  separator: z
    .string()
    .regex(/^[^"\r\n\p{L}\p{N} ]$/u)
    .optional()
    .catch(undefined),
  order: z.enum(DAY_ORDERS).optional().catch(undefined),
  mark: z.enum([',', '.', EACH]).optional().catch(undefined),
  currency: text(3),
  hostId: z.string().refine(isId).or(z.literal('')).default('').catch(''),
  signedOn: text(60),
  toCome: z.enum(['asked', 'today']).default('asked').catch('asked'),
});

export type DealsAsked = {
  kept: string;
  fileName: string;
  encoding?: (typeof ENCODINGS)[number] | undefined;
  separator?: string | undefined;
  choices: DealChoices;
  /** What was answered of names, by their field. */
  answers: ReadonlyMap<string, string>;
};

/** Nothing of it can be malformed: what nobody could have said is read as not said. */
export function dealsAsked(typed: Record<string, unknown>): DealsAsked {
  const { kept, fileName, encoding, separator, mark, order, currency, hostId, signedOn, toCome } =
    fields.parse(typed);
  const cells = new Map<string, string>();
  const answers = new Map<string, string>();
  for (const [name, value] of Object.entries(typed)) {
    if (typeof value !== 'string') continue;
    if (CELL.test(name)) cells.set(name.slice('cell.'.length), cellOf(value));
    else if (name.startsWith('which.')) answers.set(name, value);
  }
  return {
    kept,
    fileName,
    encoding,
    separator,
    choices: {
      taken: takenIn(typed),
      order,
      ...(mark && { mark: mark === EACH ? null : mark }),
      currency: currency || 'EUR',
      hostId,
      signedOn,
      toCome,
      cells,
    },
    answers,
  };
}

const CELL = new RegExp(`^cell\\.\\d{1,6}\\.(?:${DEAL_COLUMNS.join('|')})$`);

function takenIn(typed: Record<string, unknown>): Taken | undefined {
  const taken: (DealColumn | null)[] = [];
  for (let at = 0; at < MOST_COLUMNS; at += 1) {
    const said = typed[`column.${at}`];
    if (said === undefined) break;
    taken.push(DEAL_COLUMNS.find((one) => one === said) ?? null);
  }
  return taken.length > 0 ? taken : undefined;
}
