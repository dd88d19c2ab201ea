/*
 * A changed name is another person, and a changed address another mailbox: whoever held the way in before holds none
 * afterwards. How a name is spelled (capitals, accents, dots and spaces) changes nobody.
 */

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();

export const isSamePerson = (name: string, other: string): boolean => plain(name) === plain(other);

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Whether what was typed below an agreement reads as that person's name. People sign with less than stands on record
 * ("M. Vos", "Mira"), with more, or in another order; a name with a word that is neither's is somebody else's, and letters
 * alone are nobody's name.
 */
export function isNameOf(typed: string, name: string): boolean {
  if (isSamePerson(typed, name)) return true;
  const [said, known] = [wordsOf(typed), wordsOf(name)];
  const isIn = (words: string[]) => (word: string) =>
    words.some(
      (other) => other === word || (Math.min(word.length, other.length) === 1 && other[0] === word[0]),
    );
  return (
    said.some((word) => word.length > 1) &&
    (said.every(isIn(known)) || (known.length > 1 && known.every(isIn(said))))
  );
}

/** Mailboxes are told apart without regard to capitals. No address at all is a mailbox of its own. */
export const isSameMailbox = (email: string | null, other: string | null): boolean =>
  (email ?? '').toLowerCase() === (other ?? '').toLowerCase();

/** The mailbox behind an address: what stands after a plus is chosen by whoever writes, and leads to the same reader. */
export const mailboxOf = (email: string): string => email.toLowerCase().replace(/(?<=.)\+[^@]*@/, '@');

type Called = { name: string; email: string };

/** Whether a way in ends when a person's words become others: the person changed, or only where they read mail. */
export function wayInMovedBy(before: Called, after: Called): 'person' | 'mailbox' | null {
  if (!isSamePerson(before.name, after.name)) return 'person';
  return isSameMailbox(before.email || null, after.email || null) ? null : 'mailbox';
}
