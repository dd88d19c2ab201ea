/* The customer's page once the onboarding is closed: all that was said stays to be read, and nothing is asked any more. */
import type { ItemFacts, Standing, WelcomeFacts } from './page';

export function asClosed(facts: WelcomeFacts, closedAt: Date): WelcomeFacts {
  const { closing, aside, path } = facts;
  return {
    ...facts,
    closedAt,
    sections: facts.sections.map(({ items, added, ...same }) => ({
      ...same,
      items: items.map(asItStood),
      added: added.map(asItStood),
    })),
    next: null,
    toDo: 0,
    unknown: [],
    aside: aside && aside.count > 0 ? { ...aside, unknown: [] } : null,
    news: null,
    forTheCall: 0,
    keptOpen: 0,
    batch: null,
    fast: 0,
    path: path && { ...path, next: null },
    call: null,
    closing: {
      ...closing,
      left: [],
      yours: [],
      ours: [],
      toSign: [],
      signed: closing.signed && { ...closing.signed, undoes: null },
    },
  };
}

const asItStood = (item: ItemFacts): ItemFacts => ({
  ...item,
  mayConfirm: false,
  mayCorrect: false,
  undoes: null,
  standing: item.standing && whereItStood(item.standing),
});

/** What was to come, an answer or a call, isn't promised any more. */
function whereItStood(standing: Standing): Standing {
  switch (standing.is) {
    case 'sent':
      return { is: 'left_unanswered', who: standing.who, way: standing.way };
    case 'talk':
    case 'kept_open':
      return { is: 'left_unsettled' };
    default:
      return standing;
  }
}
