/*
 * A handoff is complete when all five parts say enough for a stranger to take over: a measurable goal, every
 * promise marked as one or not, the people, the systems, and what worries us. "I don't know, ask the customer"
 * is an answer for systems; "does not apply" needs a reason. A gap is named as an instruction.
 */
import type { Gap } from '../onboarding/refusal';
import { kindsIn, type StatementKind, type Words } from '../statement/kinds';
import { type Part, SYSTEM_AREAS, type SystemArea } from '../statement/statement';
import { ASKED_ALWAYS, type Asked, type AskedKey, askedKeyOf } from './asked';
import type { OwnStanding } from './own-value';
import { HANDOFF_PARTS, type HandoffPart, type Question, questionOf } from './parts';

export type PartAnswer = {
  question: Question;
  answer: 'none' | 'unknown' | 'not_applicable';
  reason: string;
};

export type RecordedStatement = {
  id: string;
  words: Words;
  area: SystemArea | null;
  parts: Part[];
  /** Whether this person may be written to: has an address and nobody asked us not to. */
  isReachable: boolean;
  /** It says what a field of the starting point’s own asks, and answers no other question. */
  isOwn?: boolean;
};

export type RecordedHandoff = {
  statements: RecordedStatement[];
  answers: PartAnswer[];
  redFlagCount: number;
  /** What its starting point asks; what is asked everywhere, where it began with none. */
  asked?: Asked;
  /** What it asks of its own. */
  own?: OwnStanding[];
};

export type PartState = { part: HandoffPart; isReady: boolean; ratio: number; gaps: Gap[] };
export type Completeness = { parts: PartState[]; readyCount: number; isComplete: boolean; gaps: Gap[] };

/** `key` is the question that it belongs to; null for what is needed whatever is asked. */
type Check = { gap: Gap; isMet: boolean; key: AskedKey | null };

const isNeeded = (asked: Asked, { key }: Check): boolean => key === null || asked[key] === 'needed';

/** What is there and what is missing of what is needed, part by part, in the order of the form. */
export function completenessOf(handoff: RecordedHandoff): Completeness {
  const checks: Record<HandoffPart, Check[]> = {
    goals: goalChecks(handoff),
    deal: dealChecks(handoff),
    people: peopleChecks(handoff),
    systems: systemChecks(handoff),
    red_flags: redFlagChecks(handoff),
    own: ownChecks(handoff),
  };
  const { asked = ASKED_ALWAYS, own = [] } = handoff;
  const asks: HandoffPart[] = own.length > 0 ? [...HANDOFF_PARTS, 'own'] : [...HANDOFF_PARTS];
  const parts = asks.map((part) => {
    const needed = checks[part].filter((one) => isNeeded(asked, one));
    const met = needed.filter((check) => check.isMet).length;
    const gaps = needed.filter((check) => !check.isMet).map((check) => check.gap);
    return { part, gaps, isReady: gaps.length === 0, ratio: needed.length ? met / needed.length : 1 };
  });
  const gaps = parts.flatMap((part) => part.gaps);
  return {
    parts,
    gaps,
    readyCount: parts.filter((part) => part.isReady).length,
    isComplete: gaps.length === 0,
  };
}

/** The parts that still have gaps. */
export const missingParts = (handoff: RecordedHandoff): HandoffPart[] =>
  completenessOf(handoff)
    .parts.filter((part) => !part.isReady)
    .map((part) => part.part);

const check = (key: AskedKey | null, isMet: boolean, at: string, code: string, about?: string): Check => ({
  key,
  isMet,
  gap: about === undefined ? { at, code } : { at, code, about },
});

const answered = (handoff: RecordedHandoff, question: Question, answer: PartAnswer['answer']) =>
  handoff.answers.some((given) => given.question === question && given.answer === answer);

const waived = (handoff: RecordedHandoff, question: Question) =>
  handoff.answers.some(
    (given) => given.question === question && given.answer === 'not_applicable' && given.reason.trim() !== '',
  );

function goalChecks(handoff: RecordedHandoff): Check[] {
  const goals = handoff.statements.flatMap(({ id, words }) =>
    words.kind === 'goal' ? [{ id, ...words.fields }] : [],
  );
  if (goals.length === 0) return [check('goal', waived(handoff, 'goals'), 'add-goal', 'add_goal')];
  return goals.flatMap((goal) => [
    check(
      'goal_number',
      goal.measureFirst || (goal.today !== '' && goal.target !== ''),
      goal.id,
      'give_number',
      goal.text,
    ),
    check('goal_by', goal.by !== '', goal.id, 'give_goal_date', goal.text),
    check('goal_measure', goal.measure !== '', goal.id, 'give_measure', goal.text),
  ]);
}

function dealChecks(handoff: RecordedHandoff): Check[] {
  const has = (kind: StatementKind) =>
    handoff.statements.some(({ words, isOwn }) => words.kind === kind && !isOwn);
  return kindsIn('deal').map((kind) =>
    check(
      askedKeyOf(kind),
      has(kind) || answered(handoff, questionOf(kind, null), 'none'),
      `add-${kind}`,
      `add_${kind}`,
    ),
  );
}

function peopleChecks(handoff: RecordedHandoff): Check[] {
  const people = handoff.statements.filter((statement) => statement.words.kind === 'person');
  const plays = (part: Part) => people.some((person) => person.parts.includes(part));
  // Whoever plays no part yet is the likeliest to play the one that is missing.
  const who = people.find((person) => person.parts.length === 0)?.id ?? 'add-person';
  return [
    check(null, people.length > 0, 'add-person', 'add_person'),
    check(null, plays('champion'), who, 'name_first_contact'),
    check('decision_maker', plays('decision_maker'), who, 'name_decision_maker'),
    check('day_to_day', plays('day_to_day') || waived(handoff, 'people'), who, 'name_day_to_day'),
    check('technical', plays('technical'), who, 'name_technical'),
    check('billing', plays('billing'), who, 'name_billing'),
    check(
      null,
      people.some((person) => person.isReachable),
      people[0]?.id ?? 'add-person',
      'give_address',
    ),
    ...people
      .filter((person) => !person.isReachable)
      .slice(people.some((person) => person.isReachable) ? 0 : 1)
      .map((person) => check('addresses', false, person.id, 'give_their_address', nameOf(person))),
  ];
}

const nameOf = ({ words }: RecordedStatement): string => (words.kind === 'person' ? words.fields.name : '');

function systemChecks(handoff: RecordedHandoff): Check[] {
  return SYSTEM_AREAS.map((area) =>
    check(
      area,
      handoff.statements.some((statement) => statement.area === area) ||
        answered(handoff, area, 'unknown') ||
        waived(handoff, area),
      `area-${area}`,
      `say_${area}`,
    ),
  );
}

function redFlagChecks(handoff: RecordedHandoff): Check[] {
  const isSaid = handoff.redFlagCount > 0 || answered(handoff, 'red_flags', 'none');
  return [check('red_flags', isSaid, 'add-flag', 'say_red_flags')];
}

const ownChecks = ({ own = [] }: RecordedHandoff): Check[] =>
  own
    .filter(({ asked }) => asked === 'needed')
    .map(({ key, label, isFilled }) => check(null, isFilled, ownFieldAt(key), 'fill_own', label));

/** Where a field of its own stands on the page; the field itself has it as its id. */
const ownFieldAt = (key: string): string => `own-f-${key}`;

/** Why customer success returns a handoff. */
export const RETURN_REASONS = ['goal', 'promise', 'people', 'systems', 'flags', 'fit'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** What may be ticked today: nobody can hand an onboarding to somebody else yet, so that isn’t asked. */
export const OFFERED_REASONS = RETURN_REASONS.filter((reason) => reason !== 'fit');
