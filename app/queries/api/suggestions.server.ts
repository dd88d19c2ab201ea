/* What programs suggested of a handoff, as programs read it while it waits. */
import { db } from '#db/client.server';
import { loadSuggestions, type Suggestion } from '#db/statement/suggestions.server';
import { wordsRead } from '../../domain/api/words-read';
import { stageFor } from './handoff.server';

type Which = { workspaceId: string; onboardingId: string };

/** Null where there is no such onboarding. */
export async function suggestionsFor(which: Which) {
  if (!(await stageFor(which))) return null;
  return { items: (await loadSuggestions(db(), which)).map(read) };
}

/** Null for one that doesn't wait. */
export async function suggestionFor(which: Which, id: string) {
  const found = (await loadSuggestions(db(), which)).find((one) => one.id === id);
  return found ? read(found) : null;
}

const read = ({ id, at, key, words, commitment, area, saidBy, heardWhere, parts }: Suggestion) => ({
  id,
  words: wordsRead(words),
  commitment,
  area,
  said_by: saidBy,
  heard_where: heardWhere,
  parts,
  suggested_at: at.toISOString(),
  key,
});
