/* Starting points in English. */

import { atStart } from '../../../domain/form/at-start';
import type {
  PointFacts,
  StartingPointFacts,
  StartingPointsFacts,
} from '../../../queries/starting-point/starting-points.server';
import type {
  SaidPoint,
  SaidStartingPoint,
  SaidStartingPoints,
} from '../../starting-point/said-starting-point';
import { type Reader, sayInstant } from '../say-time';
import { sayAsked, sayCheckIns, sayPathLength, sayRecipients, sayRules, sayWhy } from './starting-words';

const sayMade = (by: string | null, at: Date, reader: Reader): string =>
  by === null ? 'came with Foyer' : `by ${by}, ${sayInstant(at, reader)}`;

function sayPoint(point: PointFacts, reader: Reader): SaidPoint {
  const { document, number, by, at } = point;
  const rules = sayRules(document.suggestedFor);
  return {
    id: point.id,
    name: document.name,
    forWhom: document.forWhom,
    isDefault: point.isDefault,
    isPutAside: point.isPutAside,
    holds: [sayAsked(document), sayPathLength(document), sayCheckIns(document), rules].filter(Boolean),
    underWay: point.underWay,
    version: `Version ${number}, ${sayMade(by, at, reader)}`,
  };
}

export function sayStartingPoints({ points, tried, reader, newId }: StartingPointsFacts): SaidStartingPoints {
  const said = points.map((point) => sayPoint(point, reader));
  return {
    newId,
    points: said.filter(({ isPutAside }) => !isPutAside),
    putAside: said.filter(({ isPutAside }) => isPutAside),
    tried: tried && {
      deal: tried.deal,
      value: tried.value,
      currency: tried.currency,
      isValueRead: tried.amount !== null || tried.value.trim() === '',
      name: tried.suggested?.name ?? null,
      why: tried.suggested ? sayWhy(tried.suggested.why) : 'There is none to begin with.',
    },
  };
}

export function sayStartingPoint(facts: StartingPointFacts): SaidStartingPoint {
  const { reader, draft, revision } = facts;
  const document = draft ?? facts.document;
  const rules = sayRules(document.suggestedFor);
  return {
    ...sayPoint({ ...facts, document }, reader),
    revision,
    isDraft: draft !== null,
    number: facts.number,
    document,
    rules: rules && atStart(rules),
    recipients: atStart(sayRecipients(document.letter)),
    versions: facts.versions.map(({ number, by, at, underWay }) => ({
      number,
      made: sayMade(by, at, reader),
      underWay,
    })),
  };
}
