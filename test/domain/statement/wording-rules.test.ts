import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shownAddress } from '~/domain/contact/email-address';
import {
  companyName,
  day,
  emailAddress,
  line,
  optionalDay,
  optionalEmail,
  optionalLine,
  optionalLink,
  optionalParagraphs,
  paragraphs,
  personName,
  signedName,
  timeZoneName,
} from '~/domain/statement/wording-rules';
import { saidIn } from '../../support/said-in';

const asked = { audience: 'staff' } as const;
const goal = { field: { asked, kind: 'goal', name: 'text' }, max: 40 } as const;
const customer = { field: 'customer', max: 40 } as const;

/** What a rule keeps, or what is said at its field after a cross. */
function outcome(rule: z.ZodType, typed: unknown): unknown {
  const parsed = rule.safeParse(typed);
  return parsed.success
    ? parsed.data
    : `✗ ${saidIn(parsed.error)
        .map(([, said]) => said)
        .join(' | ')}`;
}

describe('a line', () => {
  test.each([
    ['trimmed', '  Give managers their mornings back ', 'Give managers their mornings back'],
    ['inner white space', 'mornings \t\n  back', 'mornings back'],
    ['composed', 'cafe\u0301', 'café'],
    ['emoji with joiners', 'Bakers 👩‍🍳🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'Bakers 👩‍🍳🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['Hebrew with a direction mark', 'שלום\u200f!', 'שלום\u200f!'],
    ['Arabic', 'صباح الخير', 'صباح الخير'],
    ['markup stays as typed', '<b>"&\'</b> -- ; DROP', '<b>"&\'</b> -- ; DROP'],
    ['forty emoji are forty characters', '😀'.repeat(40), '😀'.repeat(40)],
    ['forty composed letters', 'e\u0301'.repeat(40), 'é'.repeat(40)],
  ])('%s', (_, typed, kept) => {
    expect(outcome(line(goal), typed)).toBe(kept);
  });

  test.each([
    ['a space', ' '],
    ['nothing', ''],
    ['null', null],
    ['no field', undefined],
    ['zero-width characters', '\u200b\u200d\ufeff\u2060'],
    ['soft hyphen and no-break space', '\u00ad\u00a0'],
    ['Hangul filler and empty Braille', '\u3164\u2800'],
  ])('%s is missing', (_, typed) => {
    expect(outcome(line(customer), typed)).toBe('✗ Write the customer’s name');
    expect(outcome(optionalLine(customer), typed)).toBe(null);
    expect(outcome(paragraphs(customer), typed)).toBe('✗ Write the customer’s name');
    expect(outcome(optionalParagraphs(customer), typed)).toBe(null);
  });

  test.each([
    ['NUL', 'a\u0000b', 'control character (U+0000)'],
    ['bell', 'a\u0007', 'control character (U+0007)'],
    ['vertical tab', 'a\u000bb', 'control character (U+000B)'],
    ['a C1 control', 'a\u0085b', 'control character (U+0085)'],
    ['delete', 'a\u007f', 'control character (U+007F)'],
    ['right-to-left override', 'invoice\u202efdp', 'order of reading (U+202E)'],
    ['isolate', 'a\u2066b', 'order of reading (U+2066)'],
    ['isolate end', 'a\u2069b', 'order of reading (U+2069)'],
    ['only an override', '\u202e', 'order of reading (U+202E)'],
    ['half an emoji', 'a\ud83d', 'half of a character (U+D83D)'],
    ['the other half', '\ude00a', 'half of a character (U+DE00)'],
  ])('%s is refused', (_, typed, kind) => {
    for (const rule of [line(goal), optionalLine(goal), paragraphs(goal), optionalParagraphs(goal)]) {
      expect(outcome(rule, typed)).toMatch(`${kind}. `);
      expect(outcome(rule, typed)).toMatch(/^✗ The goal holds .* again/);
    }
  });

  test('too long says by how much', () => {
    expect(outcome(line({ ...goal, max: 300 }), 'x'.repeat(412))).toBe(
      '✗ Keep the goal under 300 characters; it has 412 now',
    );
    expect(outcome(line(goal), 'x'.repeat(40))).toBe('x'.repeat(40));
    expect(outcome(line(goal), 'x'.repeat(41))).toMatch('it has 41 now');
  });

  test('characters are counted as people count them', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(outcome(paragraphs({ ...goal, max: 600 }), family.repeat(600))).toBe(family.repeat(600));
    expect(outcome(paragraphs({ ...goal, max: 600 }), family.repeat(601))).toMatch('it has 601 now');
    expect(outcome(line(goal), 'é'.repeat(40))).toBe('é'.repeat(40));
    expect(outcome(line(goal), 'ก็'.repeat(40))).toBe('ก็'.repeat(40));
  });

  test('what is far too long is not looked at any further', () => {
    const heap = `a${'\u0301\u0323'.repeat(120_000)}`;
    for (const rule of [line(goal), optionalParagraphs(goal), emailAddress(), timeZoneName(), day()])
      expect(outcome(rule, heap)).toMatch('it has far more now');
  });

  test('thirty marks stand on a letter, more are refused', () => {
    expect(outcome(line(goal), `a${'\u0323'.repeat(30)}`)).not.toMatch('✗');
    expect(outcome(line(goal), `a${'\u0323\u0301'.repeat(16)}`)).toMatch(
      'more than thirty marks on it (U+0323)',
    );
  });

  test('what is no text is refused', () => {
    for (const typed of [7, true, ['a'], {}, new Blob(['a'])]) {
      expect(outcome(optionalLine(goal), typed)).toBe('✗ The goal has to be text: type it in');
    }
  });

  test('says which field is empty when no words are given', () => {
    expect(outcome(line(goal), '')).toBe('✗ Fill in the goal');
  });
});

describe('paragraphs', () => {
  test.each([
    ['Windows line ends', 'one\r\n\r\ntwo', 'one\n\ntwo'],
    ['old Mac line ends', 'one\rtwo', 'one\ntwo'],
    ['Unicode line and paragraph ends', 'one\u2028two\u2029three', 'one\ntwo\nthree'],
    ['a tab', 'one\ttwo', 'one two'],
    ['blank edges', '\n\n  one\n\n', 'one'],
    ['inner spaces and lists stay', '- one\n  - two   three', '- one\n  - two   three'],
  ])('%s', (_, typed, kept) => {
    expect(outcome(paragraphs(goal), typed)).toBe(kept);
  });

  test('a Windows line end counts as one character', () => {
    expect(outcome(paragraphs({ ...goal, max: 3 }), 'a\r\nb')).toBe('a\nb');
  });
});

describe('an email address', () => {
  test.each([
    ['Marit.Lindqvist@Example.com', 'marit.lindqvist@example.com'],
    [" o'neill+bread@mail.example.co.uk ", "o'neill+bread@mail.example.co.uk"],
    ['a@xn--bcher-kva.xn--p1ai', 'a@xn--bcher-kva.xn--p1ai'],
    ['\u200bana@acme.com\ufeff', 'ana@acme.com'],
    ['ana\u200e@ac\u00adme.com', 'ana@acme.com'],
    ['\u00a0ana@acme.com\u00a0', 'ana@acme.com'],
    ['Ana Ruiz <ana@acme.com>', 'ana@acme.com'],
    ['"Ruiz, Ana" <ana@acme.com>;', 'ana@acme.com'],
    ['<ana@acme.com>,', 'ana@acme.com'],
    ['mailto:ana@acme.com', 'ana@acme.com'],
    ['mailto:ana@acme.com?subject=Hello', 'ana@acme.com'],
    ['Ana <mailto:ana@acme.com>', 'ana@acme.com'],
    ['info@kfz-müller.example', 'info@xn--kfz-mller-u9a.example'],
    ['INFO@KFZ-MÜLLER.example', 'info@xn--kfz-mller-u9a.example'],
    ['info@почта.example', 'info@xn--80a1acny.example'],
    ['info@みんな.example', 'info@xn--q9jyb4c.example'],
  ])('%s', (typed, kept) => {
    expect(outcome(emailAddress(), typed)).toBe(kept);
  });

  test.each([
    ['marit', 'should look like'],
    ['marit@localhost', 'should look like'],
    ['marit@example..com', 'should look like'],
    ['.marit@example.com', 'should look like'],
    ['marit@-example.com', 'should look like'],
    ['marit@10.0.0.1', 'should look like'],
    ['a@b@example.com', 'should look like'],
    [`${'a'.repeat(65)}@example.com`, 'should look like'],
    [`a@${'b'.repeat(60)}.${'b.'.repeat(100)}com`, 'should look like'],
    ['Marit <marit@example.com> <m@example.com>', 'alone'],
    ['a@example.com, b@example.com', 'one address'],
    ['a@example.com\r\nBcc: b@example.com', 'one address'],
    ['mаrit@example.com', 'before the @'],
    ['jörg@example.de', '“ö” before the @'],
    ['info@exаmple.com', 'different alphabets'],
    ['info@exa mple.com', 'alone'],
    ['info@example.com/x', 'should look like'],
    ['info@ex*mple.com', 'should look like'],
    ['info@127。0。0。1', 'should look like'],
    ['marit@example.com\u0000', 'control character'],
    ['', 'Fill in the email address'],
  ])('%j is refused', (typed, says) => {
    expect(outcome(emailAddress(), typed)).toMatch(`✗ `);
    expect(outcome(emailAddress(), typed)).toMatch(says);
  });

  test('no cure leads to another company’s domain', () => {
    for (const typed of ['jörg@example.de', 'info@kfz-müller', 'ana@exa\u0308mple..com'])
      expect(outcome(emailAddress(), typed)).not.toMatch(/accent|without|muller|jorg/);
  });

  test('is shown as people read it', () => {
    for (const [kept, shown] of [
      ['info@xn--kfz-mller-u9a.example', 'info@kfz-müller.example'],
      ['info@xn--80a1acny.example', 'info@почта.example'],
      ['info@xn--q9jyb4c.example', 'info@みんな.example'],
      ['info@mail.xn--bcher-kva.example', 'info@mail.bücher.example'],
      ['ana@acme.com', 'ana@acme.com'],
      ['ana@xn--', 'ana@xn--'],
      ['ana@xn--99999999999.com', 'ana@xn--99999999999.com'],
      ['ana@xn--a*.com', 'ana@xn--a*.com'],
    ] as const)
      expect(shownAddress(kept)).toBe(shown);
  });

  test('may be left out where optional', () => {
    expect(outcome(optionalEmail(), ' ')).toBe(null);
    expect(outcome(optionalEmail({ field: 'sender' }), 'marit')).toMatch('✗ Check the sender’s address');
  });

  test('a hostile length is read quickly', () => {
    const start = performance.now();
    outcome(emailAddress(), `${'a.'.repeat(30_000)}@${'a-'.repeat(30_000)}`);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('a day', () => {
  test.each(['2000-01-01', '2100-12-31', '2028-02-29', '2027-05-13'])('%s', (typed) => {
    expect(outcome(day(), typed)).toBe(typed);
  });

  test.each([
    ['10000-01-01', 'Choose the date between 2000 and 2100; it says the year 10000 now'],
    ['+010000-01-01', 'it says the year 10000 now'],
    ['1999-12-31', 'it says the year 1999 now'],
    ['2101-01-01', 'it says the year 2101 now'],
    ['0027-05-13', 'it says the year 27 now'],
    ['2027-02-29', 'there is no 2027-02-29 in the calendar'],
    ['2027-13-01', 'in the calendar'],
    ['2027-00-10', 'in the calendar'],
    ['2027-04-31', 'in the calendar'],
    ['02027-04-30', 'in the calendar'],
    ['13/05/2027', 'like 2027-05-13'],
    ['2027-5-3', 'like 2027-05-13'],
    ['2027-05-13T10:00', 'like 2027-05-13'],
    ['', 'Fill in the date'],
  ])('%s is refused', (typed, says) => {
    expect(outcome(day(), typed)).toMatch(says);
  });

  test('may be left out where optional', () => {
    expect(outcome(optionalDay(), '')).toBe(null);
    expect(outcome(optionalDay({ field: 'signed_on' }), 'soon')).toMatch('✗ Write the day of signing as');
  });
});

describe('a time zone', () => {
  test.each([
    ['Europe/Brussels', 'Europe/Brussels'],
    ['europe/brussels', 'Europe/Brussels'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['UTC', 'UTC'],
  ])('%s', (typed, kept) => {
    expect(outcome(timeZoneName(), typed)).toBe(kept);
  });

  // Intl reads PST and BST as zones; nothing can be reckoned in them.
  test.each(['+02:00', 'Brussels', 'Mars/Olympus', '', '../../etc', 'PST', 'BST', 'ist'])(
    '%s is refused',
    (typed) => {
      expect(outcome(timeZoneName(), typed)).toMatch(/^✗ .*the time zone/);
    },
  );
});

describe("a person's name", () => {
  test.each(['Marit Lindqvist', "D'Arcy O’Neill-Smith, Jr.", '李小龍', 'محمد', 'Zoë 🥐', 'X Æ A-12'])(
    '%s',
    (typed) => {
      expect(outcome(personName(), typed)).toBe(typed);
    },
  );

  test.each([
    ['', 'Fill in the name'],
    ['42', 'Write the name with letters'],
    ['🥐', 'Write the name with letters'],
    ['marit@example.com', 'without an address or a link'],
    ['Win at https://evil.example', 'without an address or a link'],
    ['Marit <x>', 'without an address or a link'],
    ['=?utf-8?q?Bank?=', 'Write the name as it reads, without =? and ?='],
    ['Marit =?utf-8?b?QmFuaw==?=', 'without =? and ?='],
    ['x'.repeat(121), 'under 120 characters; it has 121 now'],
  ])('%s is refused', (typed, says) => {
    expect(outcome(personName(), typed)).toMatch(says);
  });
});

describe('the name of a company of ours', () => {
  const rule = companyName({ field: 'own_company', max: 80 });

  test.each(['=?utf-8?q?Bank?=', 'Brindle =?iso-8859-1?B?QmFuaw==?= Care', 'Brindle?='])(
    '%s is refused, since a mail program would read other words out of it',
    (typed) => {
      expect(outcome(rule, typed)).toMatch('as it reads, without =? and ?=');
    },
  );

  test.each(['Brindle = care?', 'Møller & Søn <Oslo>', '=Brindle'])('%s is kept', (typed) => {
    expect(outcome(rule, typed)).toBe(typed);
  });
});

test('a form reports each field at its own place, absent ones too', () => {
  const note = optionalLine({ field: 'verdict_note', max: 10 });
  const form = z.object({ goal: line(goal), customer: line(customer), note, by: day() });
  expect(form.parse({ goal: 'Mornings', customer: 'Fen', by: '2027-05-13' })).toEqual({
    goal: 'Mornings',
    customer: 'Fen',
    note: null,
    by: '2027-05-13',
  });
  expect(saidIn(form.safeParse({ note: 'much too long' }).error)).toEqual([
    ['goal', 'Fill in the goal'],
    ['customer', 'Write the customer’s name'],
    ['note', 'Keep the note under 10 characters; it has 13 now'],
    ['by', 'Fill in the date'],
  ]);
});

test('a name that stands by an agreement is more than a letter', () => {
  for (const name of ['Bo', 'J. R. Halvorsen', 'Li', '李', 'Ö Æ'])
    expect(outcome(signedName(120), name)).toBe(name);
  for (const name of ['M', ' m. ', 'Ж', '1 a'])
    expect(outcome(signedName(120), name)).toBe('✗ Type your name, so that we know who said so');
});

describe('an address on the web', () => {
  const link = optionalLink({ field: 'booking_link' });

  test.each([
    ['https://cal.example/ines', 'https://cal.example/ines'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    // Cyrillic а among Latin letters shows as what it is.
    ['https://cаl.example/', 'https://xn--cl-7kc.example/'],
    ['', null],
  ])('%s', (typed, kept) => {
    expect(outcome(link, typed)).toBe(kept);
  });

  test.each([
    'http://cal.example',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://user:secret@cal.example/',
    'javascript:alert(1)',
  ])('%s is refused', (typed) => {
    expect(outcome(link, typed)).toMatch(/^✗ /);
  });
});
