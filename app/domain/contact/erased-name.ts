/* What is stored in place of a person who was erased: their name, their name within a text, and an address of theirs. */
export const ERASED = 'A contact';
export const ERASED_WITHIN = 'a contact';
export const ERASED_ADDRESS = 'an address';
