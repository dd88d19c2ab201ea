/*
 * Whom a note is to reach: a colleague whose name stands after an @, in full, or by the given name where nobody else goes
 * by it. What names nobody is just words.
 */
import { calledOf } from '../contact/first-name';

export type Named = { id: string; name: string; called: string | null };

/** As many are looked for in one note. */
const MOST = 20;

/** `unclear` are given names that several go by; each colleague is found once, in the order of the note. */
export function mentionsIn(
  words: string,
  colleagues: readonly Named[],
): { ids: string[]; unclear: string[] } {
  const ids = new Set<string>();
  const unclear = new Set<string>();
  const places = [...words.matchAll(/(?<![\p{L}\p{N}])@(?=\p{L})/gu)].slice(0, MOST);
  for (const { index } of places) {
    const rest = words.slice(index + 1, index + 1 + LONGEST);
    const inFull = longest(colleagues.filter(({ name }) => startsWith(rest, name)));
    if (inFull) {
      ids.add(inFull.id);
      continue;
    }
    const byGiven = colleagues.filter((one) => startsWith(rest, calledOf(one)));
    const [only, ...others] = byGiven;
    if (only && others.length === 0) ids.add(only.id);
    else if (only) unclear.add(calledOf(only));
  }
  return { ids: [...ids], unclear: [...unclear] };
}

/** No name is longer. */
const LONGEST = 160;

const longest = (found: readonly Named[]): Named | undefined =>
  [...found].sort((one, other) => other.name.length - one.name.length)[0];

/** The name as a whole: no letter follows it. */
function startsWith(words: string, name: string): boolean {
  if (name === '' || words.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return false;
  return !/^[\p{L}\p{N}]/u.test(words.slice(name.length));
}
