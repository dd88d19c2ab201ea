/* Beside a verdict stands what the customer reads of it, as it is and no sooner. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type GuideEntry, type Verdict, verdictTold } from '~/domain/guide/guide';
import { VerdictSeen } from '~/ui/receipt/verdict-seen';

type Draft = Pick<GuideEntry, 'isReworded' | 'isKept'>;

const UNTOUCHED: Draft = { isReworded: false, isKept: false };
const REWORDED: Draft = { isReworded: true, isKept: false };
const KEPT: Draft = { isReworded: false, isKept: true };

const said = (verdict: Verdict, draft: Draft, published: { isTold: boolean } | null = null) =>
  renderToStaticMarkup(
    <VerdictSeen verdict={verdict} told={verdictTold({ verdict, ...draft }, published)} />,
  ).replace(/<[^>]+>/g, '');

test('before the guide is published, its own words are still to tell', () => {
  expect(said('with_changes', UNTOUCHED)).toBe(
    'The guide’s own words will tell the customer that we keep it with changes. Only we see the note',
  );
  expect(said('not_deliverable', REWORDED)).toBe(
    'The guide’s own words will tell the customer that we can’t keep it as it was said. Only we see the note',
  );
});

test('once it is published, they tell', () => {
  expect(said('with_changes', REWORDED, { isTold: true })).toBe(
    'The customer reads that we keep it with changes. Only we see the note',
  );
  expect(said('not_deliverable', REWORDED, { isTold: true })).toBe(
    'The customer reads that we can’t keep it as it was said. Only we see the note',
  );
});

test('nothing tells it where the recorded words read right as they are', () => {
  expect(said('with_changes', KEPT)).toBe('Only we see this');
  expect(said('with_changes', KEPT, { isTold: false })).toBe('Only we see this');
});

test('nothing tells that a promise can be kept', () => {
  for (const draft of [UNTOUCHED, REWORDED, KEPT]) {
    expect(said('deliverable', draft)).toBe('Only we see this');
    expect(said('deliverable', draft, { isTold: true })).toBe('Only we see this');
  }
});
