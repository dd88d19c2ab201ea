/*
 * How far a part of the page is. What we ask counts as a point that isn't checked, so that no part is done while a
 * question of ours is open.
 */
import { isChecked } from '../../domain/review/review';
import type { Section, WelcomePage } from '../../speech/welcome/said-page';

/** Of what concerns the reader in the first place, or of what is folded for others. */
export function howFar(
  { name, items }: Section,
  unknown: WelcomePage['unknown'],
  isAside = false,
): { done: number; of: number } {
  const own = items.filter((item) => item.isAside === isAside);
  return {
    done: own.filter((item) => isChecked(item.state)).length,
    of: own.length + (name === 'systems' ? unknown.length : 0),
  };
}
