/* Everything that a program can ask and do. */
import type { Operation } from './operation';
import { READ_OPERATIONS } from './read-operations.server';

export const OPERATIONS: readonly Operation[] = [...READ_OPERATIONS];
