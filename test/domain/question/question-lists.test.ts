/*
 * Rules of question lists over random ones: what is asked follows from what was answered, nothing is asked that hangs on
 * an answer nobody gave, and what was typed comes back as it was kept.
 */
import { describe, expect, test } from 'vitest';
import {
  askedIn,
  fits,
  isSameValue,
  type KnownState,
  progressOf,
  type Value,
} from '~/domain/question/answers';
import { askedAgain, boundToNothing, neverTwice } from '~/domain/question/never-twice';
import {
  choicesOf,
  isSameList,
  listFaults,
  MOST_QUESTIONS,
  MOST_ROWS,
  markOfList,
  type Question,
  question as questionShape,
} from '~/domain/question/question';
import { cellOf, fieldOf, readAnswers, type TypedFields } from '~/domain/question/typed-answers';
import { type Draw, drawFrom } from '../../support/story/random-path';

const CHOICES = ['By hand', 'In a spreadsheet', 'Not at all'];

const ask = (id: string, answered: Question['answered'], more: Partial<Question> = {}): Question => ({
  id,
  label: `What about ${id}?`,
  help: '',
  isNeeded: false,
  answered,
  onlyIf: null,
  ...more,
});

function randomList(draw: Draw): Question[] {
  const list: Question[] = [];
  for (let at = 0; at < draw.below(12) + 1; at += 1) {
    const answered = draw.of<Question['answered']>([
      { with: 'short' },
      { with: 'long' },
      { with: 'yes_no' },
      { with: 'date' },
      { with: 'number', unit: 'shops' },
      { with: 'one_of', choices: CHOICES },
      { with: 'several_of', choices: CHOICES },
      { with: 'table', columns: ['Shop', 'Ovens'] },
      { with: 'file', kinds: ['pdf', 'excel'] },
      { with: 'known', statementId: `point ${draw.below(4)}` },
    ]);
    const before = list.filter((one) => choicesOf(one).length > 0);
    const on = before.length > 0 && draw.chance(0.5) ? draw.of(before) : null;
    const onlyIf = on && { question: on.id, is: draw.of(choicesOf(on)) };
    list.push(ask(`q${at}`, answered, { isNeeded: draw.chance(0.5), onlyIf }));
  }
  return list;
}

function randomValue(draw: Draw, { answered, ...one }: Question): Value | null {
  if (answered.with === 'known' || draw.chance(0.4)) return null;
  switch (answered.with) {
    case 'table':
      return { is: 'rows', rows: [[`Shop ${draw.below(9)}`, String(draw.below(9))]] };
    case 'several_of':
      return { is: 'several', words: CHOICES.filter((_, at) => at === 0 || draw.chance(0.5)) };
    case 'one_of':
    case 'yes_no':
      return { is: 'words', words: draw.of(choicesOf({ ...one, answered })) };
    case 'file':
      return { is: 'file', id: `file ${draw.below(9)}`, name: 'Price list.pdf', bytes: 9 };
    case 'number':
      return { is: 'words', words: String(draw.below(900)) };
    case 'date':
      return { is: 'words', words: `2027-01-${String(draw.below(28) + 1).padStart(2, '0')}` };
    default:
      return { is: 'words', words: `Words ${draw.below(99)}` };
  }
}

/** As the browser would send it. */
function typed(list: readonly Question[], values: ReadonlyMap<string, Value>): TypedFields {
  const fields: Record<string, string | string[]> = {};
  for (const { id, answered } of list) {
    const value = values.get(id);
    if (answered.with === 'known' || answered.with === 'file') continue;
    if (answered.with === 'table')
      for (const [row, cells] of (value?.is === 'rows' ? value.rows : [['', '']]).entries())
        for (const [column, cell] of cells.entries()) fields[cellOf(id, row, column)] = ` ${cell} `;
    else if (answered.with === 'several_of') {
      fields[`${fieldOf(id)}.shown`] = '1';
      if (value?.is === 'several') fields[fieldOf(id)] = [...value.words];
    } else fields[fieldOf(id)] = value?.is === 'words' ? ` ${value.words} ` : '';
    if (answered.with === 'one_of' || answered.with === 'yes_no')
      fields[fieldOf(id)] = value?.is === 'words' ? value.words : '';
  }
  return fields;
}

test('what is asked, answered and missing never contradict one another', () => {
  for (let seed = 0; seed < 2000; seed += 1) {
    const draw = drawFrom(seed);
    const list = randomList(draw);
    expect(listFaults(list)).toEqual([]);
    for (const one of list) expect(questionShape.parse(one)).toEqual(one);
    const values = new Map(
      list.flatMap((one) => {
        const value = randomValue(draw, one);
        return value ? [[one.id, value] as const] : [];
      }),
    );
    const points = new Map<string, KnownState>([
      ['point 0', 'unsaid'],
      ['point 1', 'right'],
      ['point 2', 'with_us'],
    ]);
    const asked = askedIn(list, values);
    const ids = new Set(asked.map(({ id }) => id));
    for (const { onlyIf } of asked) {
      if (!onlyIf) continue;
      expect(ids.has(onlyIf.question)).toBe(true);
      const on = values.get(onlyIf.question);
      expect(on && 'words' in on ? [on.words].flat() : []).toContain(onlyIf.is);
    }
    for (const one of list) if (!one.onlyIf) expect(ids.has(one.id)).toBe(true);
    const progress = progressOf(list, values, points);
    expect(progress.answered).toBeLessThanOrEqual(progress.of);
    expect(progress.of).toBeLessThanOrEqual(asked.length);
    for (const id of progress.missing) {
      expect(ids.has(id)).toBe(true);
      expect(values.has(id)).toBe(false);
    }
    const back = readAnswers(list, typed(list, values));
    expect(back.slips.size).toBe(0);
    for (const one of list) {
      if (one.answered.with === 'known' || one.answered.with === 'file')
        expect(back.values.has(one.id)).toBe(false);
      else expect(isSameValue(back.values.get(one.id) ?? undefined, values.get(one.id))).toBe(true);
      const value = values.get(one.id);
      if (value) expect(fits(one, value)).toBe(true);
    }
    const stored = JSON.parse(JSON.stringify(list)) as Question[];
    expect(isSameList(stored, list)).toBe(true);
    expect(markOfList(stored)).toBe(markOfList(list));
    expect(markOfList([...list, ask('one more', { with: 'short' })])).not.toBe(markOfList(list));
  }
});

test('a question that hangs on another one goes with the answer it hangs on', () => {
  const list = [
    ask('export', { with: 'yes_no' }),
    ask('how', { with: 'one_of', choices: CHOICES }, { onlyIf: { question: 'export', is: 'yes' } }),
    ask('sheet', { with: 'short' }, { isNeeded: true, onlyIf: { question: 'how', is: 'In a spreadsheet' } }),
  ];
  const said = (...pairs: [string, string][]) =>
    new Map(pairs.map(([id, words]): [string, Value] => [id, { is: 'words', words }]));
  const idsOf = (values: Map<string, Value>) => askedIn(list, values).map(({ id }) => id);
  expect(idsOf(said())).toEqual(['export']);
  expect(idsOf(said(['export', 'yes']))).toEqual(['export', 'how']);
  expect(idsOf(said(['export', 'yes'], ['how', 'In a spreadsheet']))).toEqual(['export', 'how', 'sheet']);
  // What was answered below stays kept, and isn't asked, once the answer above is another one.
  expect(idsOf(said(['export', 'no'], ['how', 'In a spreadsheet']))).toEqual(['export']);
  expect(progressOf(list, said(['export', 'no']), new Map())).toEqual({ answered: 1, of: 1, missing: [] });
  expect(progressOf(list, said(['export', 'yes'], ['how', 'In a spreadsheet']), new Map()).missing).toEqual([
    'sheet',
  ]);
});

test.each([
  [
    'hangs on a later one',
    [ask('a', { with: 'short' }, { onlyIf: { question: 'b', is: 'yes' } }), ask('b', { with: 'yes_no' })],
  ],
  ['hangs on itself', [ask('a', { with: 'yes_no' }, { onlyIf: { question: 'a', is: 'yes' } })]],
  [
    'hangs on a choice that is not offered',
    [ask('b', { with: 'yes_no' }), ask('a', { with: 'short' }, { onlyIf: { question: 'b', is: 'maybe' } })],
  ],
  [
    'hangs on what offers no choice',
    [ask('b', { with: 'short' }), ask('a', { with: 'short' }, { onlyIf: { question: 'b', is: 'yes' } })],
  ],
])('a list whose question %s is told so', (_, list) => {
  expect(listFaults(list)).toEqual([{ is: 'hangs_on_nothing', question: 'a' }]);
});

test('a list holds as many questions and tables as a page can take', () => {
  const many = Array.from({ length: MOST_QUESTIONS + 1 }, (_, at) => ask(`q${at}`, { with: 'short' }));
  const tables = Array.from({ length: 6 }, (_, at) => ask(`t${at}`, { with: 'table', columns: ['A'] }));
  expect(listFaults(many)).toEqual([{ is: 'too_many' }]);
  expect(listFaults(tables)).toEqual([{ is: 'too_many_tables' }]);
});

test('of more lines than are kept none is, and whoever typed them is told how many are', () => {
  const list = [ask('t', { with: 'table', columns: ['A', 'B'] })];
  const read = (typed: Record<string, string>) => readAnswers(list, typed);
  const line = { 'a.t.0.0': 'One' };
  expect(read({ ...line, [`a.t.${MOST_ROWS - 1}.1`]: 'Last' }).slips.size).toBe(0);
  expect(read({ ...line, [`a.t.${MOST_ROWS}.0`]: ' ' }).slips.size).toBe(0);
  for (const beyond of [`a.t.${MOST_ROWS}.0`, 'a.t.0.2', 'a.t.00.0', 'a.t.1e1.0', 'a.t.-1.0']) {
    const { values, slips } = read({ ...line, [beyond]: 'More' });
    expect([values.size, slips.get('a.t')?.code]).toEqual([0, 'too_many_lines']);
  }
});

describe('a figure', () => {
  const read = (words: string) => {
    const { values, slips } = readAnswers([ask('n', { with: 'number', unit: '' })], { 'a.n': words });
    return slips.get('a.n') ?? values.get('n');
  };

  test.each([
    ['42', '42'],
    [' 1 200 ', '1200'],
    ['1’200', '1200'],
    ['3,5', '3.5'],
    ['3.25', '3.25'],
    ['−4', '-4'],
    ['0.125', '0.125'],
    ['2000', '2000'],
  ])('“%s” is %s', (words, kept) => expect(read(words)).toEqual({ is: 'words', words: kept }));

  test.each(['1.200', '1,200', '12.345.678', '1,234,567'])(
    '“%s” may be two figures, and is asked again',
    (words) => expect(read(words)).toEqual({ code: 'number_unclear', plain: words.replace(/[.,]/g, '') }),
  );

  test.each(['forty or so', '1e9', '0x10', '4-5', '1,2,3', 'NaN', '1234567890123456'])(
    '“%s” is none',
    (words) => expect(read(words)).toEqual({ code: 'number_unlike' }),
  );
});

test('what no form of ours sends is no answer', () => {
  const list = [
    ask('one', { with: 'one_of', choices: CHOICES }),
    ask('several', { with: 'several_of', choices: CHOICES }),
    ask('day', { with: 'date' }),
    ask('short', { with: 'short' }),
    ask('rows', { with: 'table', columns: ['A', 'B'] }),
  ];
  const { values, slips } = readAnswers(list, {
    'a.one': 'Whatever',
    'a.several': ['By hand', 'Whatever'],
    'a.day': '2027-02-30',
    'a.short': 'x'.repeat(301),
    [cellOf('rows', MOST_ROWS, 0)]: 'beyond the last line',
  });
  expect([...values]).toEqual([]);
  expect([...slips].map(([field, { code }]) => [field, code])).toEqual([
    ['a.one', 'unlisted'],
    ['a.several', 'unlisted'],
    ['a.day', 'day_on_no_calendar'],
    ['a.short', 'too_long'],
    ['a.rows', 'too_many_lines'],
  ]);
});

test('lines of a table that are empty are none, and an emptied table is no answer', () => {
  const list = [ask('rows', { with: 'table', columns: ['Shop', 'Ovens'] })];
  const sent = { 'a.rows.0.0': '', 'a.rows.0.1': ' ', 'a.rows.2.0': 'Quayside', 'a.rows.2.1': '' };
  expect(readAnswers(list, sent).values.get('rows')).toEqual({ is: 'rows', rows: [['Quayside', '']] });
  expect(readAnswers(list, { 'a.rows.0.0': '' }).values.get('rows')).toBeNull();
});

test('nobody is asked what another list asks, or what a point of the page is called', () => {
  const lists = [
    {
      stepId: 's1',
      title: 'First',
      list: [ask('a', { with: 'short' }, { label: 'Which tills do you use?' })],
    },
    {
      stepId: 's2',
      title: 'Second',
      list: [
        ask('b', { with: 'long' }, { label: '  which  TILLS do you use' }),
        ask('c', { with: 'short' }, { label: 'Signing in' }),
        ask('d', { with: 'known', statementId: 'p1' }, { label: 'Signing in' }),
        ask('e', { with: 'known', statementId: 'gone' }),
      ],
    },
  ];
  const points = new Map([['p1', 'Signing in']]);
  expect(askedAgain(lists, points).map(({ question, as }) => [question, as])).toEqual([
    ['b', 'question'],
    ['c', 'point'],
  ]);
  expect(boundToNothing(lists, points)).toEqual([{ stepId: 's2', title: 'Second' }]);
  expect(neverTwice(lists, points)).toEqual({ known: 2, asked: 3, again: 2 });
  expect(neverTwice([], points)).toBeNull();
});

test('a list asks for five files at most, and a file is no point told twice', () => {
  const files = Array.from({ length: 6 }, (_, at) =>
    ask(`f${at}`, { with: 'file', kinds: ['pdf'] }, { label: 'Tills' }),
  );
  expect(listFaults(files)).toEqual([{ is: 'too_many_files' }]);
  const five = files.slice(1);
  expect(listFaults(five)).toEqual([]);
  const lists = [{ stepId: 's', title: 'Your tills', list: five }];
  expect(askedAgain(lists, new Map([['p', 'Tills']]))).toEqual([]);
  // Kinds are told apart, in whatever order they were ticked.
  const [first] = five;
  if (!first) throw new Error('There is no question.');
  const other = { ...first, answered: { with: 'file' as const, kinds: ['word' as const] } };
  expect(isSameList([first], [other])).toBe(false);
  expect(
    questionShape.parse({ ...first, answered: { with: 'file', kinds: ['excel', 'pdf'] } }).answered,
  ).toEqual({ with: 'file', kinds: ['pdf', 'excel'] });
  // A list that asks for no file is named as it was before there were any.
  expect(markOfList([ask('q', { with: 'one_of', choices: CHOICES })])).toBe('4yxekv387q9j');
});
