/*
 * Who has to show that a link is theirs: by six digits that went to their mailbox. They work for ten minutes, in five tries,
 * and let one browser in.
 */
import type { CodeRule } from '../workspace/settings';

export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;

/** `isMoved`: their address was corrected, or came from a colleague of theirs. */
export const isCodeAsked = (rule: CodeRule, isMoved: boolean): boolean =>
  rule === 'always' || (rule === 'moved' && isMoved);

/** As it is typed or pasted, with spaces and dashes. */
export const codeIn = (typed: string): string => typed.replace(/[\s\u2010-\u2015-]/gu, '');
