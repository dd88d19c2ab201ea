/* A table of deals, read by what was said of it, with how each deal stands here. */
import type { Member } from '../../auth/member/member.server';
import { tableIn } from '../../domain/import/cells';
import { type DealRead, type DealsRead, dealsIn, MOST_DEALS } from '../../domain/import/deals';
import { keep } from '../../http/import/kept.server';
import { dealsHere } from '../../queries/import/colleagues.server';
import { type DealStanding, dealStandings } from '../../queries/import/deal-standings.server';
import { readerOf } from '../../queries/member/reader.server';
import { sayDeals } from '../../speech/en/import/say-deals';
import { sayUnreadable } from '../../speech/en/import/say-table';
import type { SaidTable } from '../../speech/import/said-deals';
import type { DealsAsked } from './deals-form';

export type Wrongs = { line: number | null; message: string }[];
export type DealsSeen = {
  table: SaidTable;
  read: DealsRead;
  standings: DealStanding[];
};

export async function seeDeals(
  member: Member,
  bytes: Uint8Array,
  asked: DealsAsked,
): Promise<{ ok: true; seen: DealsSeen } | { ok: false; wrongs: Wrongs }> {
  const no = (message: string) => ({ ok: false as const, wrongs: [{ line: null, message }] });
  const table = tableIn(bytes, asked);
  if (!table.ok) return { ok: false, wrongs: [sayUnreadable(table.unreadable, MOST_DEALS)] };
  if (table.lines.length < 2) return no('There is no line below the names of the columns');
  const here = await dealsHere(member);
  const read = dealsIn(table.lines, asked.choices, here);
  if (read.deals.length > MOST_DEALS)
    return no(`It has ${read.deals.length} deals; take ${MOST_DEALS} at a time`);
  const isReadable = read.lacks.length === 0 && read.twice.length === 0;
  const standings = isReadable ? await dealStandings(member, read.deals) : [];
  const said = sayDeals({
    table,
    read,
    standings,
    choices: asked.choices,
    answers: asked.answers,
    here,
    reader: await readerOf(member),
  });
  return {
    ok: true,
    seen: { table: { ...said, fileName: asked.fileName, kept: keep(bytes) }, read, standings },
  };
}

/** Whether nothing is wrong with it, so that it can be brought in once what is asked is answered. */
export const isRight = ({ wrongs }: DealRead): boolean => wrongs.length === 0;

/** What goes along in the form was lost on its way. */
export const LOST = { line: null, message: 'The table did not arrive whole: choose the file once more' };
