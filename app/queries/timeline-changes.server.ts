/* What an event says of a statement: its title, and the words before and after. */
import { db } from '#db/client.server';
import type { WordingPurpose } from '#db/schema';
import { sayStatement } from '../domain/say-statement';
import type { Reader } from '../domain/say-time';
import { type StatementKind, titleOf, type Words } from '../domain/statement';

export type ToldChange = {
  part: StatementKind;
  title: string;
  /** Null where nothing stood there before, or nothing changed. */
  before: string | null;
  after: string | null;
} | null;

type Event = { id: string; kind: string; statement_id: string | null; details: Record<string, unknown> };
type Wording = { id: string; number: number; purpose: WordingPurpose; words: Words };

/** By event; events that are about no statement are not in it. */
export async function changesTold(
  workspaceId: string,
  events: Event[],
  reader: Reader,
): Promise<Map<string, ToldChange>> {
  const ids = [...new Set(events.flatMap((event) => event.statement_id ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db()
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .select(['w.id', 'w.number', 'w.fields', 'w.purpose', 'w.statement_id', 's.kind'])
    .where('w.workspace_id', '=', workspaceId)
    .where('w.statement_id', 'in', ids)
    .orderBy('w.number')
    .execute();
  const wordings = new Map<string, Wording[]>();
  for (const { id, number, purpose, kind, fields, statement_id } of rows) {
    const wording = { id, number, purpose, words: { kind, fields } as Words };
    wordings.set(statement_id, [...(wordings.get(statement_id) ?? []), wording]);
  }
  return new Map(
    events.flatMap((event): [string, ToldChange][] => {
      const own = wordings.get(event.statement_id ?? '');
      return own ? [[event.id, told(event, own, reader)]] : [];
    }),
  );
}

function told(event: Event, own: Wording[], reader: Reader): ToldChange {
  const { before, after } = wordingsOf(event, own);
  const named = before ?? after ?? own[0];
  if (!named) return null;
  const say = (wording: Wording | undefined) => (wording ? sayStatement(wording.words, reader) : null);
  return {
    part: named.words.kind,
    title: titleOf(named.words),
    before: say(before),
    after: say(after),
  };
}

function wordingsOf({ kind, details }: Event, own: Wording[]): { before?: Wording; after?: Wording } {
  const byId = (id: unknown) => own.find((one) => one.id === id);
  switch (kind) {
    case 'statement_corrected':
    case 'correction_resolved':
      return { before: byId(details.from), after: byId(details.to) };
    case 'statement_reworded':
    case 'guide_reworded': {
      const after = own.find((one) => one.number === details.number);
      const purposes = kind === 'guide_reworded' ? ['recorded', 'guide', 'resolved'] : ['recorded'];
      const earlier = own.filter(
        (one) => one.number < Number(details.number) && purposes.includes(one.purpose),
      );
      return { before: earlier.at(-1), after };
    }
    case 'statement_added':
      return { after: own[0] };
    default:
      return {};
  }
}
