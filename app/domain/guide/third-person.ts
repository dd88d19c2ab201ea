/*
 * Words that speak of the customer to the customer: "their stock" where the page says "you" to its reader. They are
 * pointed out and never changed, because "their drivers" may be right.
 */

const INSTEAD: Record<string, string> = {
  they: 'you',
  them: 'you',
  their: 'your',
  theirs: 'yours',
  themselves: 'yourselves',
  'they’re': 'you’re',
  'they’ll': 'you’ll',
  'they’ve': 'you’ve',
};

const WORD = /[\p{L}]+(?:['’]\p{L}+)?/gu;

export type ThirdPerson = { word: string; instead: string };

/** Each such word once, in the order they come, with what it might be instead. */
export function thirdPersonIn(...texts: string[]): ThirdPerson[] {
  const found = new Map<string, ThirdPerson>();
  for (const [word] of texts.join(' ').matchAll(WORD)) {
    const plain = word.toLowerCase().replace("'", '’');
    const instead = Object.hasOwn(INSTEAD, plain) ? INSTEAD[plain] : undefined;
    if (instead && !found.has(plain)) found.set(plain, { word: plain, instead });
  }
  return [...found.values()];
}
