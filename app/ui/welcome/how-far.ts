/*
 * How far a part of the page is. Points are counted as everywhere else; what we ask is no point, and is named beside
 * them, so that no part is done while a question of ours is open.
 */
import { isChecked } from '../../domain/review/review';
import type { Section, WelcomePage } from '../../speech/welcome/said-page';

/** Of what concerns the reader in the first place, or of what is folded for others. */
export function howFar(
  { name, items }: Section,
  unknown: WelcomePage['unknown'],
  isAside = false,
): { done: number; of: number; asked: number } {
  const own = items.filter((item) => item.isAside === isAside);
  return {
    done: own.filter((item) => isChecked(item.state)).length,
    of: own.length,
    asked: name === 'systems' ? unknown.length : 0,
  };
}
