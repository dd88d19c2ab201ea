/* A step for whoever plays a part of theirs, in place of a person. */
import { atStart } from '../../../domain/form/at-start';
import { PARTS, type Part } from '../../../domain/statement/statement';
import type { Choice } from '../../path/said-path';
import { WHO_WORDS } from '../starting-point/starting-words';

/** To choose from: "Whoever signs off (Marit)". */
export const sayParts = (plays: ReadonlyMap<Part, string>): Choice[] =>
  PARTS.map((part) => ({
    value: part,
    label: `${atStart(WHO_WORDS[part])} (${plays.get(part) ?? 'nobody yet'})`,
  }));

/** "Whoever signs off: Marit". */
export const sayByPart = (part: Part, first: string | undefined): string =>
  `${atStart(WHO_WORDS[part])}: ${first ?? 'nobody yet'}`;

/** "is for whoever signs off: that is Marit". */
export const sayForPart = (part: Part, first: string | undefined): string =>
  `is for ${WHO_WORDS[part]}: ${first ? `that is ${first}` : 'nobody has that part yet'}`;
