/* An approval covers exactly what stood there: whatever reads otherwise is asked again, and nothing but a name approves. */
import { expect, test } from 'vitest';
import { type Approved, approvedNow, changedSince } from '~/domain/step/approval';
import { asItStands, type Mark } from '~/domain/step/step-state';
import { sayAgreedBefore } from '~/speech/en/step/say-agreed-before';

const at = new Date('2027-01-05T10:00:00Z');
const mark: Mark = { id: 'm', kind: 'done', by: { is: 'contact', id: 'c' }, words: '', at };
const WORDS = ['', 'one', 'two'];
const goalOf = (text: string): Approved['goal'] =>
  text === ''
    ? null
    : { kind: 'goal', fields: { text, today: '', target: '', by: '', measureFirst: false, measure: '' } };
/** Every page that three words make. */
const PAGES: Approved[] = WORDS.flatMap((title) =>
  WORDS.flatMap((content) =>
    WORDS.flatMap((goal) =>
      ['', 'one'].flatMap((reached) =>
        [[], ['a'], ['a', 'b'], ['b', 'a']].map((attached) => ({
          title,
          content,
          attached,
          goal: goalOf(goal),
          reached,
        })),
      ),
    ),
  ),
);
const plain = (one: Approved) => JSON.stringify({ ...one, attached: [...one.attached].sort() });

test('it stands as long as all of it reads the same, and names what doesn’t', () => {
  for (const then of PAGES)
    for (const now of PAGES.filter((_, place) => place % 5 === 0)) {
      const isSame = plain(then) === plain(now);
      const changed = changedSince(then, now);
      const stands = asItStands({ ...mark, approved: then }, now);
      if ((changed.length === 0) !== isSame || (stands.kind === 'done') !== isSame)
        throw new Error(`${plain(then)} was approved, and now reads ${plain(now)}: ${changed}`);
      if (!isSame && String(stands.changed) !== String(changed)) throw new Error(String(stands.changed));
    }
});

test('nothing but a name approves, and an approval does no other kind of step', () => {
  const step = { title: 'Live', content: '', attached: [], kind: 'approve', asks: null };
  const now = approvedNow(step, () => null);
  expect(asItStands(mark, now).kind).toBe('undone');
  const then = { title: 'Live', content: '', attached: [], goal: null, reached: '' };
  expect(asItStands({ ...mark, approved: then }, now).kind).toBe('done');
  expect(
    asItStands(
      { ...mark, approved: then },
      approvedNow({ ...step, kind: 'do' }, () => null),
    ).kind,
  ).toBe('undone');
  expect(asItStands(mark, null)).toBe(mark);
});

test('the customer reads what was agreed to, and what changed since', () => {
  const by = { isReader: true, isOurs: false, firstName: 'Marit', portrait: null };
  const reader = { firstName: 'Marit', now: at, timeZone: 'UTC', language: 'en' } as const;
  const before = { by, at, title: 'All live', goal: null, reached: 'Eight of ten.' };
  const voice = { reader, host: 'Ines', vendor: 'Us', isClosed: false };
  const said = sayAgreedBefore({ ...before, changed: ['title', 'reached'] }, voice);
  expect(said.who).toMatch(/^You agreed .+ to:$/);
  expect(said.to).toEqual(['All live', 'Eight of ten.']);
  expect(said.since).toBe('Since then its title and where you are now changed, so it is open again.');
});
