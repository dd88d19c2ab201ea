import { describe, expect, test } from 'vitest';
import { NO_STANCE, NOTHING_KNOWN } from '~/domain/contact/about-them';
import { isId } from '~/domain/request/id';
import { titleOf } from '~/domain/statement/statement';
import { newHandoffForm } from '~/routes/handoff/new-handoff-form';
import { partAnswerForm, questionNamed } from '~/routes/handoff/part-answer-form';
import { redFlagForm, redFlagsForm } from '~/routes/handoff/red-flag-form';
import { statementForm } from '~/routes/statement/statement-form';
import { statementsForm } from '~/routes/statement/statements-form';
import { saidIn } from '../../support/said-in';

const INES = '01a202b8-3a32-7062-951c-19003ce71b58';

type Parsed = {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string }[] };
};

/** Field and message of whatever is wrong. */
const wrong = (parsed: Parsed) => Object.fromEntries(saidIn(parsed.error));

/** What nobody types on purpose, and what it is told. */
const STRANGE = [
  ['a control character', 'Less\u0007waste', /control character \(U\+0007\)/],
  ['a null', 'Less\u0000waste', /control character \(U\+0000\)/],
  ['half an emoji', 'Less \ud83c waste', /half of a character/],
  ['a mark that turns the reading', 'Less \u202ewaste', /order of reading/],
  ['10,000 characters', 'x'.repeat(10_000), /under \d+ characters; it has 10000 now/],
  ['nothing to see', ' \u200b\u00a0 ', /.+/],
] as const;

const WELCOME = [
  ['an emoji', 'Less waste 👩🏽‍🍳'],
  ['Arabic', 'تقليل الهدر بنسبة ٥٪'],
  ['markup', '<script>alert(1)</script> & "so on"'],
  ['3,000 characters', '🥐'.repeat(3000)],
] as const;

describe('a new handoff', () => {
  const now = new Date('2027-05-04T07:12:00Z');
  const schema = newHandoffForm({ timeZone: 'Europe/Brussels', now, owners: [{ id: INES }] });
  const typed = {
    id: INES,
    customer: ' Hallowmere  Bakeries ',
    dealName: '23 shops',
    signedOn: '2027-05-03',
    signedTime: '10:40',
    dealValue: '',
    dealCurrency: 'EUR',
    crmId: '',
    hostId: INES,
  };

  test('is read in the workspace’s time zone, and a currency without a value is none', () => {
    expect(schema.parse(typed)).toEqual({
      id: INES,
      customer: 'Hallowmere Bakeries',
      dealName: '23 shops',
      signedAt: new Date('2027-05-03T08:40:00Z'),
      dealValue: null,
      dealCurrency: null,
      crmId: null,
      hostId: INES,
      startingPoint: { is: 'fitting' },
    });
  });

  test('begins with what is chosen', () => {
    const read = schema.parse({ ...typed, startingPoint: INES });
    expect(read).toMatchObject({ startingPoint: { is: 'chosen', id: INES } });
  });

  test('keeps a value with its currency', () => {
    expect(schema.parse({ ...typed, dealValue: '87 654,32 €' })).toMatchObject({ dealValue: '87654.32' });
    const read = schema.parse({ ...typed, dealValue: '58.000', dealCurrency: 'CHF' });
    expect(read).toMatchObject({ dealValue: '58000', dealCurrency: 'CHF' });
  });

  test.each([
    ['customer', '', 'Write the customer’s name'],
    ['customer', 'x'.repeat(121), 'under 120 characters'],
    ['dealName', ' ', 'Give the deal a name'],
    ['signedOn', '', 'Say on which day'],
    ['signedOn', '10000-01-01', 'between 2000 and 2100'],
    ['signedOn', '2027-02-30', 'there is no 2027-02-30'],
    ['signedOn', '2027-05-05', 'still to come'],
    ['signedOn', '2024-05-05', 'more than two years ago'],
    ['signedTime', '', 'hours and minutes'],
    ['signedTime', '25:00', 'hours and minutes'],
    ['dealValue', 'a lot', 'in figures'],
    ['dealValue', '$58,000', 'says USD and Currency says EUR'],
    ['dealCurrency', 'XXX', 'from the list'],
    ['hostId', '', 'Choose who looks after them'],
    ['hostId', '01a202b8-0000-7062-951c-19003ce71b58', 'someone from the list'],
    ['id', 'my own', 'Open this page again'],
  ])('refuses %s “%s” at its field', (field, value, message) => {
    const parsed = schema.safeParse({ ...typed, [field]: value });
    expect(wrong(parsed)[field]).toContain(message);
  });

  test('says of every field at once what is to be put right', () => {
    const parsed = schema.safeParse({
      ...typed,
      customer: 'x'.repeat(121),
      signedOn: '2027-05-05',
      dealValue: 'a lot',
      hostId: '01a202b8-0000-7062-951c-19003ce71b58',
    });
    expect(Object.keys(wrong(parsed)).sort()).toEqual(['customer', 'dealValue', 'hostId', 'signedOn']);
  });
});

describe('a statement', () => {
  const goal = { kind: 'goal', text: 'Less waste', saidBy: 'assumed', heardWhere: '', note: '' };

  test('is read with where it was heard', () => {
    const { input } = statementForm.parse({ ...goal, base: '3', heardWhere: ' a  call ', note: 'a\r\nb' });
    expect(input).toMatchObject({ saidBy: 'assumed', heardWhere: 'a call', note: 'a\nb' });
    expect(input.person).toBeUndefined();
  });

  test.each(WELCOME)('takes %s as it was typed', (_, text) => {
    const { input } = statementForm.parse({ ...goal, text });
    expect(input.words.fields).toMatchObject({ text });
  });

  test.each(STRANGE)('refuses %s, in its words and in its note', (_, text, message) => {
    expect(wrong(statementForm.safeParse({ ...goal, text })).text).toMatch(message);
    const isBlank = text.trim().length < 5;
    if (!isBlank) expect(wrong(statementForm.safeParse({ ...goal, note: text })).note).toMatch(message);
  });

  test('names every wrong field at once', () => {
    const parsed = statementForm.safeParse({ ...goal, text: '', by: '10000-01-01', note: 'x'.repeat(601) });
    expect(Object.keys(wrong(parsed)).sort()).toEqual(['by', 'note', 'text']);
  });

  test('has a commitment only as a promise, an area only as a system, a contact only as a person', () => {
    const promise = { kind: 'promise', text: 'Two days', commitment: 'not_included', area: 'data' };
    expect(statementForm.parse(promise).input).toMatchObject({ commitment: 'not_included' });
    expect(statementForm.parse(promise).input).not.toHaveProperty('area');
    const system = { kind: 'system', label: 'Tills', text: 'Old', area: 'data' };
    expect(statementForm.parse(system).input).toMatchObject({ area: 'data' });
    const person = {
      kind: 'person',
      name: 'Marit',
      parts: ['champion'],
      noMailReason: '',
    };
    expect(statementForm.parse(person).input.person).toEqual({
      parts: ['champion'],
      noMailReason: null,
      about: NOTHING_KNOWN,
      stance: NO_STANCE,
    });
  });

  test('knows how a person is called and reached, within limits; what isn’t offered is nothing said', () => {
    const known = { called: ' Frau  Dr. Weber ', phone: '+49 30 1234', reachedBy: 'phone', ownPart: 'Legal' };
    const typed = { kind: 'person', name: 'Anna Weber', ...known, attitude: 'for', gain: 'Quiet nights' };
    expect(statementForm.parse(typed).input.person).toMatchObject({
      about: { ...known, called: 'Frau Dr. Weber' },
      stance: { attitude: 'for', gain: 'Quiet nights' },
    });
    const forged = statementForm.parse({ ...typed, reachedBy: 'pigeon', attitude: '' }).input.person;
    expect([forged?.about?.reachedBy, forged?.stance?.attitude]).toEqual([null, null]);
    expect(wrong(statementForm.safeParse({ ...typed, called: 'x'.repeat(41) }))).toEqual({
      called: expect.stringContaining('40 characters'),
    });
  });

  test('says who said it of what a customer says, and never of what we promised', () => {
    expect(statementForm.parse(goal).input.saidBy).toBe('assumed');
    const promise = { kind: 'promise', text: 'Two days', saidBy: 'assumed' };
    expect(statementForm.parse(promise).input.saidBy).toBeUndefined();
  });

  test('knows where it was heard without the word before it', () => {
    const { input } = statementForm.parse({ ...goal, heardWhere: 'From your second call' });
    expect(input.heardWhere).toBe('your second call');
  });

  test('reads what the form showed, and takes no nonsense for it', () => {
    const shown = { saidBy: null, heardWhere: '', note: 'A note', parts: ['champion'], noMailReason: null };
    const typed = { ...goal, shown: JSON.stringify(shown) };
    expect(statementForm.parse(typed).shown).toMatchObject({ note: 'A note', parts: ['champion'] });
    for (const nonsense of ['', '{', '[]', '{"note":1}'])
      expect(statementForm.parse({ ...goal, shown: nonsense }).shown).toBeUndefined();
  });

  test.each([['parts', ['king'], /Choose/]])('refuses a person whose %s is %s', (field, value, message) => {
    const parsed = statementForm.safeParse({ kind: 'person', name: 'Marit', [field]: value });
    expect(wrong(parsed)[field] ?? wrong(parsed)[`${field}.0`]).toMatch(message);
  });

  test('refuses a kind that isn’t one', () => {
    expect(statementForm.safeParse({ ...goal, kind: 'red_flag' }).success).toBe(false);
  });
});

describe('a red flag', () => {
  test.each(STRANGE)('refuses %s', (_, concern, message) => {
    expect(wrong(redFlagForm.safeParse({ concern, severity: 'watch' })).concern).toMatch(message);
  });

  test('says how bad it could get', () => {
    const parsed = redFlagForm.safeParse({ concern: 'Outvoted', severity: 'awful' });
    expect(wrong(parsed)).toEqual({ severity: 'Say how bad it could get' });
  });
});

describe('an answer in place of statements', () => {
  test.each([
    ['promises', { answer: 'none' }],
    ['data', { answer: 'unknown' }],
    ['data', { answer: 'not_applicable', reason: 'Nothing moves' }],
    ['goals', { answer: 'not_applicable', reason: 'A gift' }],
  ] as const)('to %s may be %o', (question, typed) => {
    expect(partAnswerForm(question).parse(typed)).toEqual({ reason: '', ...typed });
  });

  test.each([
    ['promises', { answer: 'unknown' }],
    ['goals', { answer: 'none' }],
    ['data', { answer: 'none' }],
    ['red_flags', { answer: 'not_applicable', reason: 'So' }],
  ] as const)('to %s may not be %o', (question, typed) => {
    expect(partAnswerForm(question).safeParse(typed).success).toBe(false);
  });

  test('needs a reason where it doesn’t apply', () => {
    const parsed = partAnswerForm('data').safeParse({ answer: 'not_applicable', reason: ' ' });
    expect(wrong(parsed)).toEqual({ reason: 'Say why it doesn’t apply' });
  });

  test.each(['', 'constructor', 'toString', 'Goals'])('there is no question “%s”', (name) => {
    expect(questionNamed(name)).toBeUndefined();
  });
});

describe('a list of statements', () => {
  const titles = (typed: Record<string, unknown>) =>
    statementsForm('goal')
      .parse({ id: INES, ...typed })
      .inputs.map(({ words }) => titleOf(words));

  test('is one a row and one a line, and empty rows are none', () => {
    expect(
      titles({ '0.text': '- Less waste\r\n- More sleep', '2.text': 'Fewer calls', '3.today': '' }),
    ).toEqual(['Less waste', 'More sleep', 'Fewer calls']);
  });

  test('stays one goal where figures are filled in, which measure no other', () => {
    for (const figure of [{ '0.today': '11%' }, { '0.target': '5%' }, { '0.measure': 'By weight' }]) {
      const [goal, ...others] = statementsForm('goal').parse({
        '0.text': 'Less waste\nMore sleep',
        ...figure,
        '1.text': 'Fewer calls\nLess paper',
      }).inputs;
      expect(goal?.words.fields).toMatchObject({ text: 'Less waste\nMore sleep' });
      expect(others.map(({ words }) => titleOf(words))).toEqual(['Fewer calls', 'Less paper']);
    }
    expect(titles({ '0.text': 'Less waste\nMore sleep', '0.today': ' ', '0.by': '2027-03-01' })).toHaveLength(
      2,
    );
  });

  test('makes the same ids of the same form, each its own', () => {
    const typed = { id: INES, '0.text': 'One\nTwo', '1.text': 'Three' };
    const [first, again] = [statementsForm('goal').parse(typed), statementsForm('goal').parse(typed)];
    expect(first).toEqual(again);
    expect(new Set(first.inputs.map(({ id }) => id)).size).toBe(3);
    expect(first.inputs.every(({ id }) => isId(id))).toBe(true);
    expect(first.rows).toEqual([0, 0, 1]);
  });

  test('shares its source, and the lines of a row share the row', () => {
    const typed = {
      heardWhere: 'from the order form',
      '0.text': 'A free month\nA second van',
      '0.commitment': 'talked_about',
      '0.due': '2027-03-01',
    };
    for (const input of statementsForm('promise').parse(typed).inputs)
      expect(input).toMatchObject({
        commitment: 'talked_about',
        heardWhere: 'the order form',
        words: { fields: { due: '2027-03-01' } },
      });
  });

  test('is heard where the last one was only where that is pressed, and nothing else is written', () => {
    const heard = (typed: Record<string, string>) =>
      statementsForm('goal').parse({ id: INES, '0.text': 'Less waste', ...typed }).inputs[0]?.heardWhere;
    expect(heard({ heardWhere: '' })).toBe('');
    expect(heard({ heardWhere: ' ', heardAgain: 'second call' })).toBe('second call');
    expect(heard({ heardWhere: 'from the order form', heardAgain: 'second call' })).toBe('the order form');
  });

  test('takes people as a mail names them, and systems with their names in front', () => {
    const people = statementsForm('person').parse({ '0.name': 'Katrin Vogel <Katrin@x.example>' });
    expect(people.inputs[0]?.words.fields).toMatchObject({ name: 'Katrin Vogel', email: 'katrin@x.example' });
    const systems = statementsForm('connects').parse({ '0.entry': 'Payroll: hours, weekly\nSAP' });
    expect(systems.inputs.map(({ words, area }) => [area, words.fields])).toEqual([
      ['connects', { label: 'Payroll', text: 'hours, weekly' }],
      ['connects', { label: 'SAP', text: '' }],
    ]);
  });

  test('says what is wrong with an address that came in one line where that was typed', () => {
    const fields = (typed: object) =>
      Object.keys(wrong(statementsForm('person').safeParse({ id: INES, ...typed })));
    expect(fields({ '0.name': 'Ana Ruiz <ana@example>' })).toEqual(['0.name']);
    expect(fields({ '0.name': 'Ana Ruiz', '0.email': 'ana@example' })).toEqual(['0.email']);
  });

  test('names what is wrong at the field of its row', () => {
    const wrongIn = (form: Parameters<typeof statementsForm>[0], typed: object) =>
      Object.keys(wrong(statementsForm(form).safeParse(typed))).sort();
    expect(wrongIn('goal', {})).toEqual(['0.text']);
    expect(wrongIn('goal', { '0.text': 'One', '1.today': '9', '2.text': 'x'.repeat(3001) })).toEqual([
      '1.text',
      '2.text',
    ]);
    expect(wrongIn('today', {})).toEqual(['0.entry']);
    expect(wrongIn('person', { '0.name': 'Ana', '0.email': 'nowhere' })).toEqual(['0.email']);
    expect(wrongIn('goal', { '0.text': 'One', heardWhere: 'x'.repeat(201) })).toEqual(['heardWhere']);
  });

  test('of red flags is read the same way', () => {
    const read = redFlagsForm.parse({
      '0.concern': 'One\nTwo',
      '0.severity': 'delay',
      '1.severity': 'watch',
    });
    expect(read.flags.map(({ concern, severity }) => [concern, severity])).toEqual([
      ['One', 'delay'],
      ['Two', 'delay'],
    ]);
    expect(Object.keys(wrong(redFlagsForm.safeParse({ '0.severity': 'watch' })))).toEqual(['0.concern']);
  });
});
