/* A promise that we can't keep, published as it is: whoever writes the guide reads what that means, before and after. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { publicationGaps, type Verdict } from '~/domain/guide/guide';
import type { Words } from '~/domain/statement/statement';
import type { GuideFacts } from '~/queries/guide/guide.server';
import type { GuideItemFacts } from '~/queries/guide/guide-items.server';
import { sayGuide } from '~/speech/en/guide/say-guide';
import { Point } from '~/ui/guide/point';

const reader = { now: new Date('2027-05-05T10:00:00+02:00'), timeZone: 'Europe/Brussels' };
const colleague = (name: string) => ({ id: name, name, first: name, portrait: null });
const words: Words = {
  kind: 'promise',
  fields: { text: 'It works offline', promiseKind: 'feature', side: 'ours', due: '2027-06-14', detail: '' },
};
const FROM = { customer: 'Brightwater', rep: 'Sam', vendor: 'Lanternworks', goals: [] };

function drawn(verdict: Verdict, over: Partial<GuideItemFacts> = {}): string {
  const item: GuideItemFacts = {
    ...{
      id: 'one',
      kind: 'promise',
      commitment: 'promised',
      area: null,
      origin: 'sales',
      words,
      wordingId: 'w',
    },
    ...{ side: null, parts: [], recorded: words, heardWhere: '', saidBy: null, note: '', verdict },
    ...{ verdictNote: '', kept: null, isReworded: false, isLeftOut: false, leftOutAt: null },
    ...{ mayBeLeftOut: false, isPublished: false, change: null },
    ...over,
  };
  const { isReworded, isLeftOut, kept } = item;
  const entry = { words, verdict, isReworded, isKept: kept !== null, isLeftOut };
  const facts: GuideFacts = {
    ...{ reader, id: 'two', customer: 'Brightwater', stage: 'accepted', isOwn: true, isReps: false },
    ...{
      rep: colleague('Sam'),
      host: colleague('Ines'),
      isAccepted: true,
      isIntroduced: false,
      mayWrite: true,
    },
    ...{ firstReader: 'Mira', eyes: [], items: [item], shown: 1, questions: [], isPathChanged: false },
    gaps: publicationGaps([{ ...entry, statementId: 'one', commitment: 'promised' }]),
    ...{
      askedAgain: [],
      liveApart: null,
      daysApart: 0,
      signerGap: null,
      published: null,
      flags: 0,
      introduceBy: reader.now,
    },
    greeting: { from: FROM, own: null, published: null, isOfAnother: false, revision: 3 },
  };
  const guide = sayGuide(facts);
  const [said] = guide.items;
  if (!said) throw new Error('The guide is empty.');
  return renderToStaticMarkup(<Point item={said} guide={guide} reply={undefined} editing={null} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const WARNING = 'As it is, Mira reads it as a promise, word for word.';
const kept = { by: 'Ines', at: reader.now };

test.each(['with_changes', 'not_deliverable'] as const)(
  '%s: pointed out before the press and after it',
  (verdict) => {
    const before = drawn(verdict);
    expect(before).toContain('It reads right as it is');
    expect(before).toContain(WARNING);
    expect(drawn(verdict, { kept })).toContain(WARNING);
    expect(drawn(verdict, { kept, isPublished: true })).toContain(WARNING);
  },
);

test('nothing of it where we can, or where the guide says it in other words', () => {
  expect(drawn('deliverable')).not.toContain(WARNING);
  expect(drawn('not_deliverable', { isReworded: true })).not.toContain(WARNING);
});
