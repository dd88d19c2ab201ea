/*
 * The guide is the page made for the customer from an accepted handoff. Nothing is visible that customer success
 * did not publish. A promise can't be left out, and one without a verdict blocks publication. So does one that we
 * keep only with changes, or not at all, until it says so in words of our own, or somebody of customer success has
 * said that the recorded words read right as they are.
 */
import type { Gap } from '../onboarding/refusal';
import type { Commitment, Words } from '../statement/statement';

export const VERDICTS = ['deliverable', 'with_changes', 'not_deliverable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type GuideEntry = {
  statementId: string;
  words: Words;
  commitment: Commitment | null;
  /** The verdict on the words sales recorded, null while nobody judged them. */
  verdict: Verdict | null;
  /** Customer success has put this into words of the guide's own. */
  isReworded: boolean;
  /** Customer success has said that the recorded words read right as they are, whatever the verdict. */
  isKept: boolean;
  isLeftOut: boolean;
};

/** What the customer must not read as a promise: the very words that we said we can't, or not quite, keep. */
const needsOtherWords = (entry: GuideEntry): boolean =>
  isJudgedDown(entry) && !entry.isReworded && !entry.isKept;

export const isJudgedDown = ({ verdict }: Pick<GuideEntry, 'verdict'>): boolean =>
  verdict === 'with_changes' || verdict === 'not_deliverable';

/**
 * Whether the customer reads how a promise was judged: they will in words of the guide's own, they do since those were
 * published, or nothing says so because we can keep it, or because the recorded words read right as they are.
 */
export type VerdictTold = 'will' | 'does' | 'no';

export function verdictTold(
  { isReworded, isKept, ...entry }: Pick<GuideEntry, 'verdict' | 'isReworded' | 'isKept'>,
  published: { isTold: boolean } | null,
): VerdictTold {
  if (!isJudgedDown(entry)) return 'no';
  if (published) return published.isTold ? 'does' : 'no';
  return isKept && !isReworded ? 'no' : 'will';
}

/** Only what was promised needs a verdict; what was talked about or is not included is shown as such. */
export const needsVerdict = (commitment: Commitment | null): boolean => commitment === 'promised';

/** What was said of a promise; null while nobody judged it. */
export type Given = { verdict: Verdict | null; note: string };

/**
 * What a verdict does that is saved from a form: nothing where it says what is kept already or was left as the form
 * showed it, and nothing by itself where a colleague changed it as well.
 */
export function judgedAgain(
  { shown, ...given }: Given & { shown?: Given },
  kept: Given | null,
): 'new' | 'unchanged' | 'both changed' {
  const last = kept ?? { verdict: null, note: '' };
  if (isEqual(given, last)) return 'unchanged';
  if (!shown || isEqual(shown, last)) return 'new';
  return isEqual(given, shown) ? 'unchanged' : 'both changed';
}

const isEqual = (one: Given, other: Given): boolean =>
  one.verdict === other.verdict && one.note === other.note;

export const mayBeLeftOut = (entry: Pick<GuideEntry, 'words'>): boolean => entry.words.kind !== 'promise';

/** Why the guide can't be published yet, as links to what clears it. */
export function publicationGaps(entries: GuideEntry[]): Gap[] {
  const shown = entries.filter((entry) => !entry.isLeftOut);
  const gaps: Gap[] = [];
  for (const entry of shown) {
    const about = entry.words.kind === 'promise' ? entry.words.fields.text : '';
    if (!needsVerdict(entry.commitment)) continue;
    if (!entry.verdict) gaps.push({ at: entry.statementId, code: 'judge_promise', about });
    else if (needsOtherWords(entry)) {
      const code = entry.verdict === 'with_changes' ? 'write_changes' : 'write_alternative';
      gaps.push({ at: entry.statementId, code, about });
    }
  }
  if (shown.length === 0) gaps.push({ at: 'goals', code: 'show_something' });
  return gaps;
}
