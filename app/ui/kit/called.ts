type Named = { id: string; first: string };

/** The reader is "you", everybody else goes by their first name. `isFirst` begins a sentence. */
export const calledIn = (
  { readerId }: { readerId: string },
  { id, first }: Named,
  isFirst = false,
): string => (id === readerId ? (isFirst ? 'You' : 'you') : first);
