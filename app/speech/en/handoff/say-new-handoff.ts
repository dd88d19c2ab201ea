/* The form of a new handoff in English: on whose clock it was signed, and who could look after the customer. */
import { atStart } from '../../../domain/form/at-start';
import type { CheckIns } from '../../../domain/meeting/check-in';
import type { NewHandoffFacts } from '../../../queries/handoff/new-handoff.server';
import type { NewHandoff } from '../../handoff/said-new-handoff';
import { ROLE_WORDS } from '../member/role-words';
import { sayZone } from '../say-time';
import { sayCheckIns, sayRules } from '../starting-point/starting-words';

export function sayNewHandoff({ now: _, timeZone, owners, points, ...same }: NewHandoffFacts): NewHandoff {
  return {
    ...same,
    zone: sayZone(timeZone),
    points: points.map(({ id, name, forWhom, suggestedFor, isDefault, checkIns }) => ({
      value: id,
      label: name,
      hint: [forWhom, sayHolds(checkIns), sayWhen(suggestedFor, isDefault)].filter(Boolean).join(' '),
    })),
    owners: owners.map(({ id, name, title, role }) => ({
      value: id,
      label: `${name}, ${title || ROLE_WORDS[role]}`,
    })),
  };
}

/** "With a check-in every week." */
function sayHolds(checkIns: CheckIns): string {
  const said = sayCheckIns({ checkIns });
  return said ? `With ${said}.` : '';
}

/** "Suggested from €25,000." */
function sayWhen(rules: NewHandoffFacts['points'][number]['suggestedFor'], isDefault: boolean): string {
  const said = sayRules(rules);
  if (said) return `${atStart(said)}.`;
  return isDefault ? 'Begun by default.' : '';
}
