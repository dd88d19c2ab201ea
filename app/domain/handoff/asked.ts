/*
 * What a handoff asks of sales, and how much each of it matters: the starting point says so. That there is a first
 * contact, and somebody who can be written to, is asked in any case, for without them nothing goes on.
 */
import { kindListed, type StatementKind } from '../statement/kinds';
import { SYSTEM_AREAS } from '../statement/statement';
import type { HandoffPart, Question } from './parts';

/**
 * needed: nothing is handed over without it · good: asked, and may stay open · folded: one press away · not_asked: not
 * there at all, unless something was written already
 */
export const LEVELS = ['needed', 'good', 'folded', 'not_asked'] as const;
export type Level = (typeof LEVELS)[number];

type Rule = { part: Exclude<HandoffPart, 'own'>; levels: readonly Level[] };

/** A question of its own can be folded away; what belongs to another one is needed, or it isn't. */
const WHOLE = LEVELS;
const DETAIL = ['needed', 'good'] as const;

const ASKED = {
  goal: { part: 'goals', levels: WHOLE },
  goal_number: { part: 'goals', levels: DETAIL },
  goal_by: { part: 'goals', levels: DETAIL },
  goal_measure: { part: 'goals', levels: DETAIL },
  promise: { part: 'deal', levels: WHOLE },
  purchase: { part: 'deal', levels: WHOLE },
  date: { part: 'deal', levels: WHOLE },
  decision_maker: { part: 'people', levels: DETAIL },
  day_to_day: { part: 'people', levels: DETAIL },
  technical: { part: 'people', levels: DETAIL },
  billing: { part: 'people', levels: DETAIL },
  addresses: { part: 'people', levels: DETAIL },
  today: { part: 'systems', levels: WHOLE },
  connects: { part: 'systems', levels: WHOLE },
  data: { part: 'systems', levels: WHOLE },
  security: { part: 'systems', levels: WHOLE },
  red_flags: { part: 'red_flags', levels: WHOLE },
} as const satisfies Record<string, Rule>;

export type AskedKey = keyof typeof ASKED;
export const ASKED_KEYS = Object.keys(ASKED) as AskedKey[];
export type Asked = Readonly<Record<AskedKey, Level>>;

export const levelsOf = (key: AskedKey): readonly Level[] => ASKED[key].levels;

const BESIDES: Partial<Record<AskedKey, Level>> = {
  purchase: 'folded',
  technical: 'good',
  billing: 'good',
  addresses: 'good',
};

/** What is asked where no starting point says otherwise. */
export const ASKED_ALWAYS = Object.fromEntries(
  ASKED_KEYS.map((key) => [key, BESIDES[key] ?? 'needed']),
) as Asked;

/** What starting points written before it was asked anywhere say nothing of: it stays as it was, one press away. */
export const ASKED_SINCE: readonly AskedKey[] = ['purchase'];

/** How much a question of the form matters; people are asked for in any case. */
export function levelOf(question: Question, asked: Asked): Level {
  if (question === 'red_flags') return asked.red_flags;
  const area = SYSTEM_AREAS.find((one) => one === question);
  if (area) return asked[area];
  const kind = kindListed(question);
  const key = kind && askedKeyOf(kind);
  return key ? asked[key] : 'needed';
}

/** The question that a kind of statement answers as a whole; null where it is asked for in any case. */
export const askedKeyOf = (kind: StatementKind): AskedKey | null =>
  ASKED_KEYS.find((key): boolean => key === (kind as string)) ?? null;

/** Whether anything of a part is asked. */
export const isPartAsked = (part: HandoffPart, asked: Asked): boolean =>
  part === 'people' ||
  part === 'own' ||
  ASKED_KEYS.some((key) => ASKED[key].part === part && asked[key] !== 'not_asked');

/** How many questions are needed, and how many are good to have. */
export const countAsked = (asked: Asked, level: Level): number =>
  ASKED_KEYS.filter((key) => asked[key] === level).length;
