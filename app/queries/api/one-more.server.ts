/* How many rows a program asks for. */
import { sql } from 'kysely';

/** Asked as a parameter: programs choose the number, and each in the text would be a statement of its own. */
export const oneMoreThan = (limit: number) => sql<number>`${limit + 1}`;
