/*
 * The words of a statement have the same limits and the same tidying, whoever types them: us in our forms, a contact
 * who corrects, a contact who adds.
 */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { PLAIN_ISSUE } from '~/domain/form/plain-issue';
import { fieldsIn, STATEMENT_KINDS, type StatementKind } from '~/domain/statement/kinds';
import { wordsForm } from '~/routes/statement/words-form';
import { addition, correction } from '~/routes/welcome/answer-form';
import { saidIn } from '../../support/said-in';

const WORDING = '01a202b8-3a32-7062-951c-19003ce71b58';

/** As they stand in docs/decisions/0016: characters as people count them, and whether lines are kept. */
const TEXTS: [StatementKind, string, number, 'lines' | 'one line'][] = [
  ['goal', 'text', 3000, 'lines'],
  ['goal', 'today', 300, 'one line'],
  ['goal', 'target', 300, 'one line'],
  ['goal', 'measure', 3000, 'lines'],
  ['promise', 'text', 3000, 'lines'],
  ['promise', 'detail', 3000, 'lines'],
  ['date', 'text', 3000, 'lines'],
  ['date', 'detail', 3000, 'lines'],
  ['purchase', 'text', 300, 'one line'],
  ['purchase', 'quantity', 300, 'one line'],
  ['purchase', 'price', 300, 'one line'],
  ['purchase', 'renewal', 300, 'one line'],
  ['purchase', 'billing', 300, 'one line'],
  ['person', 'name', 300, 'one line'],
  ['person', 'title', 300, 'one line'],
  ['person', 'does', 300, 'one line'],
  ['system', 'label', 300, 'one line'],
  ['system', 'text', 3000, 'lines'],
];

/** Enough for every form to take it. */
const ENOUGH: Record<StatementKind, Record<string, string>> = {
  goal: { text: 'Less waste' },
  promise: { text: 'Two training days' },
  purchase: { text: 'Bake plan, café' },
  date: { text: 'We start', on: '2027-02-01' },
  person: { name: 'Mira Vos' },
  system: { label: 'Tills', text: 'Old' },
};

type Form = { schema: z.ZodType; more: Record<string, unknown> };
const FORMS: [string, Form][] = [
  ['ours', { schema: wordsForm, more: {} }],
  ['a correction', { schema: correction, more: { wording: WORDING } }],
  ['an addition', { schema: addition, more: {} }],
];

function read({ schema, more }: Form, kind: StatementKind, typed: Record<string, unknown>) {
  const parsed = schema.safeParse({ kind, ...more, ...ENOUGH[kind], ...typed }, PLAIN_ISSUE);
  const value = parsed.data as { words?: unknown; fields?: unknown } | undefined;
  const words = (value?.words ?? value) as { kind: string; fields: Record<string, unknown> } | undefined;
  return { words, errors: Object.fromEntries(saidIn(parsed.error)) };
}

test('the table names every field that holds words', () => {
  const texts = STATEMENT_KINDS.flatMap((kind) =>
    fieldsIn(kind).flatMap(([name, field]) => ('max' in field ? [`${kind}.${name}`] : [])),
  );
  expect(TEXTS.map(([kind, name]) => `${kind}.${name}`).sort()).toEqual(texts.sort());
});

describe.each(FORMS)('in %s', (_, form) => {
  test.each(TEXTS)(
    'the %s’s %s takes %i characters, and says so where there are more',
    (kind, name, most) => {
      const longest = 'é'.repeat(most);
      expect(read(form, kind, { [name]: longest }).words?.fields[name]).toBe(longest);
      const { errors } = read(form, kind, { [name]: `${longest}é` });
      expect(Object.keys(errors)).toEqual([name]);
      expect(errors[name]).toMatch(new RegExp(`under ${most} characters; it has ${most + 1} now$`));
    },
  );

  test.each(TEXTS)('the %s’s %s (%i) keeps %s', (kind, name, _most, keeps) => {
    const { words } = read(form, kind, { [name]: ' First line\r\n\r\n- second  line \n' });
    expect(words?.fields[name]).toBe(
      keeps === 'lines' ? 'First line\n\n- second  line' : 'First line - second line',
    );
  });

  test.each(STATEMENT_KINDS)('a %s comes with all of its fields, and no others', (kind) => {
    const { words } = read(form, kind, { nonsense: 'x', side: 'nobody’s', promiseKind: 'none' });
    expect(words?.kind).toBe(kind);
    expect(Object.keys(words?.fields ?? {}).sort()).toEqual(
      fieldsIn(kind)
        .map(([name]) => name)
        .sort(),
    );
  });

  test('what nobody chose is blank', () => {
    expect(read(form, 'promise', {}).words?.fields).toMatchObject({
      promiseKind: 'service',
      side: 'ours',
      due: '',
    });
    expect(read(form, 'date', {}).words?.fields).toMatchObject({ side: 'ours', detail: '' });
  });

  test('a kind that isn’t one is refused', () => {
    const { errors } = read(form, 'goal', { kind: 'red_flag' });
    expect(Object.keys(errors)).toEqual(['kind']);
  });
});

describe('what can’t be left empty', () => {
  const needed = (at: number, kind: StatementKind) => {
    const [, form] = FORMS[at] ?? [];
    if (!form) throw new Error('There is no such form.');
    const nothing = Object.fromEntries(fieldsIn(kind).map(([name]) => [name, ' ']));
    return Object.keys(read(form, kind, nothing).errors).sort();
  };

  test.each([
    ['goal', ['text'], ['text'], ['text']],
    ['promise', ['text'], ['text'], ['text']],
    ['date', ['text'], ['text'], ['on', 'text']],
    ['person', ['name'], ['name'], ['name']],
    ['system', ['label'], ['label', 'text'], ['label', 'text']],
  ] as const)(
    'of a %s: %j in ours, %j in a correction, %j in an addition',
    (kind, ours, correcting, adding) => {
      expect([needed(0, kind), needed(1, kind), needed(2, kind)]).toEqual([ours, correcting, adding]);
    },
  );

  test('is said in the words of whoever is asked', () => {
    const said = FORMS.map(([, form]) => read(form, 'goal', { text: '' }).errors.text);
    expect(said).toEqual([
      'Fill in the goal',
      'Tell us what to change, or close this if it’s right',
      'Write what we missed, or close this',
    ]);
  });
});

test('every issue of a correction stands at its field, its note among them', () => {
  const parsed = correction.safeParse({
    kind: 'goal',
    wording: WORDING,
    text: '',
    note: 'x'.repeat(3001),
    by: '1.5.',
  });
  expect(parsed.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual(['by', 'note', 'text']);
});

test('a page that was open during an upgrade is read as well, and what it says now comes first', () => {
  const before = { of: 'goal', text: 'Less waste' };
  expect(correction.parse({ ...before, wording: WORDING }).words.kind).toBe('goal');
  expect(addition.parse(before).words.kind).toBe('goal');
  expect(addition.parse({ ...before, kind: 'promise' }).words.kind).toBe('promise');
});

test('the parts of a person are said only where the form asks for them', () => {
  const said = { kind: 'person', wording: WORDING, name: 'Mira Vos', parts: ['billing'] };
  expect(correction.parse(said).parts).toBeUndefined();
  expect(correction.parse({ ...said, showsParts: '' }).parts).toEqual(['billing']);
  expect(correction.parse({ ...said, showsParts: '', parts: undefined }).parts).toEqual([]);
});

test('an added system answers a question of the technical part, and nothing else does', () => {
  expect(addition.parse({ kind: 'system', ...ENOUGH.system, area: 'data' }).area).toBe('data');
  expect(addition.parse({ kind: 'system', ...ENOUGH.system }).area).toBe('today');
  expect(addition.parse({ kind: 'goal', ...ENOUGH.goal, area: 'data' }).area).toBeUndefined();
});
