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

/** Mailboxes are told apart without regard to capitals. No address at all is a mailbox of its own. */
export const isSameMailbox = (email: string | null, other: string | null): boolean =>
  (email ?? '').toLowerCase() === (other ?? '').toLowerCase();

type Called = { name: string; email: string };

/** Whether a way in ends when a person's words become others: the person changed, or only where they read mail. */
export function wayInMovedBy(before: Called, after: Called): 'person' | 'mailbox' | null {
  if (!isSamePerson(before.name, after.name)) return 'person';
  return isSameMailbox(before.email || null, after.email || null) ? null : 'mailbox';
}
