/* The goals of a guide as it is being written, as customers would read them. */
import type { Approved } from '../../app/domain/step/approval';
import type { GuideDraft } from '../guide/guides.server';

/** Null where the guide leaves it out. */
export function goalsWritten({ items }: GuideDraft): (statementId: string) => Approved['goal'] {
  const goals = new Map(
    items.flatMap(({ statement, wording: { words }, entry }) =>
      words.kind === 'goal' && !entry.isLeftOut ? [[statement.id, words] as const] : [],
    ),
  );
  return (id) => goals.get(id) ?? null;
}
