/* The words of a statement, in the fields of its kind, as our own forms post them. */
import { wordsIn } from '../../domain/statement/words';

export const wordsForm = wordsIn({ audience: 'staff' });
