import { expect, test } from 'vitest';
import { type GuideEntry, publicationGaps, type Verdict } from '~/domain/guide/guide';

const fields = {
  text: 'Four warehouses',
  promiseKind: 'service',
  side: 'ours',
  due: '',
  detail: '',
} as const;
const entry = (more: Partial<GuideEntry>): GuideEntry => ({
  statementId: 's',
  words: { kind: 'promise', fields },
  commitment: 'promised',
  verdict: 'deliverable',
  isReworded: false,
  isKept: false,
  isLeftOut: false,
  ...more,
});

const VERDICTS: (Verdict | null)[] = [null, 'deliverable', 'with_changes', 'not_deliverable'];
const NEEDS: Record<string, string> = {
  null: 'judge_promise',
  with_changes: 'write_changes',
  not_deliverable: 'write_alternative',
};

/** Every promise there can be, and whether it may be published as it stands. */
const TABLE = VERDICTS.flatMap((verdict) =>
  [false, true].flatMap((isReworded) =>
    [false, true].map((isKept): [string, GuideEntry, string[]] => {
      const isTold = verdict !== null && (isReworded || isKept);
      const code = isTold ? undefined : NEEDS[String(verdict)];
      const name = `${verdict ?? 'not judged'}${isReworded ? ', reworded' : ''}${isKept ? ', kept' : ''}`;
      return [name, entry({ verdict, isReworded, isKept }), code ? [code] : []];
    }),
  ),
);

test.each(TABLE)('a promise that is %s', (_, promise, codes) => {
  expect(publicationGaps([promise]).map((gap) => gap.code)).toEqual(codes);
});

test('a gap leads to the promise it is about, and calls it by its words', () => {
  const promises = [entry({ statementId: 'a', verdict: null }), entry({ statementId: 'b' })];
  expect(publicationGaps(promises)).toEqual([{ at: 'a', code: 'judge_promise', about: 'Four warehouses' }]);
  const changed = entry({ statementId: 'c', verdict: 'with_changes' });
  expect(publicationGaps([changed])).toEqual([{ at: 'c', code: 'write_changes', about: 'Four warehouses' }]);
  expect(publicationGaps([])).toEqual([{ at: 'goals', code: 'show_something' }]);
});

test('what was only talked about, or is not included, needs no verdict', () => {
  for (const commitment of ['talked_about', 'not_included', null] as const)
    expect(publicationGaps([entry({ commitment, verdict: null })])).toEqual([]);
});

test('a guide that shows nothing is not published', () => {
  expect(publicationGaps([]).map((gap) => gap.code)).toEqual(['show_something']);
  const goal = {
    text: '',
    today: '',
    target: '',
    by: '',
    measure: '',
    measureFirst: true,
  };
  const out = entry({ words: { kind: 'goal', fields: goal }, commitment: null, isLeftOut: true });
  expect(publicationGaps([out]).map((gap) => gap.code)).toEqual(['show_something']);
});
