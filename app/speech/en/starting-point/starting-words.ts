/* What the parts of a starting point are called in English. */
import { sayAmount } from '../../../domain/handoff/amount';
import { type AskedKey, countAsked, type Level } from '../../../domain/handoff/asked';
import type { OwnField, OwnKind, OwnLevel } from '../../../domain/handoff/own-field';
import type { CheckIns } from '../../../domain/meeting/check-in';
import { type StartingPoint, stepsIn, type WhoByPart } from '../../../domain/starting-point/starting-point';
import type { Why } from '../../../domain/starting-point/suggest';
import { countInWords, countOf, sayList } from '../say-count';
import { AREA_QUESTIONS } from '../tell-statement';

export const ASKED_WORDS: Record<AskedKey, string> = {
  goal: 'What do they want?',
  goal_number: 'Today’s figure, and the one they’d be happy with',
  goal_by: 'By when',
  goal_measure: 'How will we measure it?',
  promise: 'What was promised?',
  purchase: 'What was bought?',
  date: 'Which dates were agreed?',
  decision_maker: 'Who signs off',
  day_to_day: 'Who does the daily work',
  technical: 'Who knows the systems',
  billing: 'Who pays the bills',
  addresses: 'Everybody’s address',
  ...AREA_QUESTIONS,
  red_flags: 'What worries us?',
};

export const LEVEL_WORDS: Record<Level, string> = {
  needed: 'Needed',
  good: 'Good to have',
  folded: 'Folded away',
  not_asked: 'Not asked',
};

/** How a field of its own is answered. */
export const OWN_KIND_WORDS: Record<OwnKind, string> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  choice: 'Choice',
  yes_no: 'Yes or no',
};

/** Who reads what is written there. */
export const sayReader = ({ isShown }: Pick<OwnField, 'isShown'>): string =>
  isShown ? 'they read it' : 'only we see this';

export const WHO_WORDS: Record<WhoByPart, string> = {
  host: 'whoever looks after them',
  rep: 'whoever sold it',
  champion: 'their first contact',
  decision_maker: 'whoever signs off',
  day_to_day: 'whoever does the daily work',
  technical: 'whoever knows the systems',
  billing: 'whoever pays the bills',
};

export const CHECK_IN_WORDS: Record<CheckIns, string> = {
  none: 'None',
  once: 'Once',
  weekly: 'Every week',
  two_weekly: 'Every other week',
};

/** "a check-in every week"; empty where none is planned. */
export function sayCheckIns({ checkIns }: Pick<StartingPoint, 'checkIns'>): string {
  if (checkIns === 'none') return '';
  return checkIns === 'once' ? 'one check-in' : `a check-in ${CHECK_IN_WORDS[checkIns].toLowerCase()}`;
}

/** "16 needed, three good to have". */
export function sayAsked({ asked, fields }: Pick<StartingPoint, 'asked' | 'fields'>): string {
  const own = (level: OwnLevel) => fields.filter((field) => field.asked === level).length;
  const good = countAsked(asked, 'good') + own('good');
  const needed = countOf(countAsked(asked, 'needed') + own('needed'), 'question');
  return good === 0 ? `${needed} needed` : `${needed} needed, ${countInWords(good)} good to have`;
}

/** "four phases, 19 steps". */
export function sayPathLength(point: StartingPoint): string {
  const { phases } = point.path;
  if (phases.length === 0) return 'no path';
  return `${countOf(phases.length, 'phase')}, ${countOf(stepsIn(point).length, 'step')}`;
}

const sayValue = (value: number, currency: string): string => sayAmount(String(value), currency);

/** "from €25,000", "below €2,000", "from €2,000 to below €25,000". */
function sayRange(from: number | null, below: number | null, currency: string): string {
  const value = (one: number) => sayValue(one, currency);
  if (from !== null && below !== null) return `from ${value(from)} to below ${value(below)}`;
  return from === null ? `below ${value(below ?? 0)}` : `from ${value(from)}`;
}

/** When it is suggested; empty where it is chosen by hand or by default alone. */
export function sayRules({ valueFrom, valueBelow, currency, words }: StartingPoint['suggestedFor']): string {
  const parts = [
    ...(valueFrom === null && valueBelow === null ? [] : [sayRange(valueFrom, valueBelow, currency)]),
    ...(words.length > 0 ? [`for deals named ${words.map((word) => `“${word}”`).join(' or ')}`] : []),
  ];
  return parts.length > 0 ? `suggested ${parts.join(', ')}` : '';
}

/** Why one is suggested: "From €25,000. The deal says “Group”." */
export function sayWhy(why: readonly Why[]): string {
  if (why.length === 0) return 'No rule fits, so it is the one that is begun by default.';
  return why
    .map((one) =>
      one.is === 'value'
        ? `A deal ${sayRange(one.from, one.below, one.currency)}.`
        : `The deal is named after “${one.word}”.`,
    )
    .join(' ');
}

/** "first contact and whoever signs off"; all where nobody is named. */
export const sayRecipients = ({ recipients }: StartingPoint['letter']): string =>
  recipients.length === 0
    ? 'Everybody who can be written to'
    : sayList(recipients.map((part) => WHO_WORDS[part]));

/** "ten working days after the signature". */
export const sayAfterSignature = (days: number): string =>
  days === 0 ? 'on the day of the signature' : `${countOf(days, 'working day')} after the signature`;
