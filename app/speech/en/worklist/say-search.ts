/* What was found, in English: each place with what it says, of which customer it is, and where it stands. */
import { isAccepted } from '../../../domain/onboarding/onboarding';
import { isBeyondAgreed } from '../../../domain/onboarding/stages-to-value';
import type { Found, FoundGroup, FoundKind, SearchFacts } from '../../../queries/worklist/search.server';
import type { SaidFound, SaidGroup } from '../../worklist/said-search';
import { KIND_WORDS } from '../kind-words';
import { CUSTOMER_STAGE_WORDS } from '../onboarding/stage-words';
import { countOf } from '../say-count';
import { sayStatement } from '../say-statement';
import { type Reader, sayWhen } from '../say-time';

const GROUP_TITLES: Record<FoundKind, string> = {
  customers: 'Customers',
  people: 'People',
  deals: 'Deals',
  points: 'Points',
  mail: 'Mail',
};

export const sayFound = ({ groups, reader }: SearchFacts): SaidGroup[] =>
  groups.map((group) => sayGroup(group, reader));

const sayGroup = ({ kind, found, next }: FoundGroup, reader: Reader): SaidGroup => ({
  kind,
  title: GROUP_TITLES[kind],
  found: found.map((one) => sayOne(one, reader)),
  next,
});

function sayOne(found: Found, reader: Reader): SaidFound {
  const { id, customer, stage } = found;
  const page = `/onboardings/${found.onboardingId}`;
  switch (found.kind) {
    case 'customers': {
      const more = found.deals > 1 ? `, the latest of ${countOf(found.deals, 'deal')}` : '';
      return { id, href: page, title: customer, beside: `${sayStage(found)}${more}` };
    }
    case 'people':
      return { id, href: page, title: found.name, beside: joined(found.email, customer) };
    case 'deals':
      return { id, href: page, title: found.deal, beside: joined(customer, found.crmId, sayStage(found)) };
    case 'points': {
      const noun = stage && (isBeyondAgreed(stage) || isAccepted(stage)) ? 'guide' : 'handoff';
      const what = found.isProposed ? 'as the customer would have it' : KIND_WORDS[found.words.kind].a;
      return {
        id,
        href: `${page}/${noun}#${found.statementId}`,
        title: sayStatement(found.words, reader),
        beside: joined(customer, what),
      };
    }
    case 'mail':
      return {
        id,
        href: `/mail/${id}`,
        title: found.subject,
        beside: joined(`To ${found.to}`, customer, sayWhen(found.at, reader)),
      };
  }
}

/** How far it is, or that it goes no further. */
const sayStage = ({ ended, stage }: Extract<Found, { ended: unknown }>): string => {
  const at = ended ?? stage;
  return at ? CUSTOMER_STAGE_WORDS[at] : '';
};

const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' · ');
