/* What was asked on the page, as its reader finds it: about what, and whether it waits for us. */
import { clip } from '../../domain/mail/clip';
import { titleOf } from '../../domain/statement/statement';
import type { ItemFacts, ThreadLink } from './page';
import type { Reading } from './reading.server';

const NAME_LENGTH = 60;

export function threadsOf(reading: Reading, items: ItemFacts[]): ThreadLink[] {
  const { reader, visit, threads } = reading;
  return threads.map(({ placeId, count, answerBy, answeredAt, isOnlyRead }) => ({
    id: placeId,
    name: placeId === visit.onboardingId ? null : nameOf(reading, items, placeId),
    count: Number(count),
    waits: answerBy && { answerBy, isLate: answerBy < reader.now },
    isOnlyRead,
    isNews: answerBy === null && !isOnlyRead && answeredAt !== null && isNews(reading, answeredAt),
  }));
}

/** As it stands on the page, or as it was last read there. */
function nameOf({ wordings }: Reading, items: ItemFacts[], placeId: string): string {
  const item = items.find(({ id }) => id === placeId);
  if (item) return item.name;
  const last = [...wordings.values()].findLast(({ statementId }) => statementId === placeId);
  return last ? clip(titleOf(last.words), NAME_LENGTH) : '';
}

/** Since the reader was last here; it stays for the visit that came to see it. */
function isNews({ visit, setting }: Reading, at: Date): boolean {
  const { session } = visit;
  return session !== null && at > (setting.previous_visit_at ?? session.startedAt);
}
