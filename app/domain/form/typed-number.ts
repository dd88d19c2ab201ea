/*
 * A figure as people write it. Where a comma or a point stands before three digits, half of the world reads thousands
 * and the other half a fraction: it is asked again and not guessed.
 */
import type { Slip } from './slip';

/** As it is kept: digits, and a point before what is less than one. */
export const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** Null where nothing is typed. */
export function readNumber(typed: string): { words: string } | { slip: Slip } | null {
  const words = typed.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[\u2212\u2013]/, '-');
  if (words === '') return null;
  if (/^-?\d{1,3}(?:[.,]\d{3})+$/.test(words) && !/^-?0[.,]/.test(words))
    return { slip: { code: 'number_unclear', plain: words.replace(/[.,]/g, '') } };
  const plain = words.replace(',', '.');
  return NUMBER.test(plain) ? { words: plain } : { slip: { code: 'number_unlike' } };
}
