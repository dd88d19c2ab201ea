/* The ledger as a file, written while it is read: however many promises there are, a few hundred are held at a time. */
import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import type { Member } from '../../auth/member/member.server';
import type { PromiseState } from '../../domain/promise/promise';
import { csvHead, csvLine } from '../../domain/workspace/csv';
import type { Sheets } from '../../domain/workspace/sheet';
import { everyPromise, type LedgerAsked, zoneOfLedger } from '../../queries/promise/ledger.server';
import { FILE_HEAD, fileLine } from '../../speech/en/promise/say-ledger';

/** Of one state, or of all. */
export async function ledgerFile(
  member: Member,
  asked: LedgerAsked & { state: PromiseState | null },
  sheets: Sheets,
): Promise<Response> {
  const timeZone = await zoneOfLedger(member);
  async function* lines() {
    yield csvHead(FILE_HEAD, sheets);
    for await (const rows of everyPromise(member, asked))
      yield rows.map((row) => csvLine(fileLine(row, timeZone), sheets)).join('');
  }
  return new Response(createReadableStreamFromReadable(Readable.from(lines())), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="promises.csv"',
      'cache-control': 'no-store',
    },
  });
}
