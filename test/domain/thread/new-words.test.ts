/*
 * The new words of a reply, out of mails as the usual programs write them in three languages. They are made after how
 * each program quotes, signs and wraps.
 */
import { describe, expect, test } from 'vitest';
import { newWords } from '~/domain/thread/new-words';

const MARIT = 'Marit Lindqvist';
const OURS = 'It does, up to 30 shops.';

const MAILS: Record<string, [mail: string, words: string]> = {
  'Gmail, English, above the quote': [
    `Thanks, that helps.\n\nAnd from when on?\n\nOn Tue, 4 May 2027 at 09:12, Ines Carvalho, Crumbworks <\nthread-0abc@replies.vendor.example> wrote:\n\n> Hello Marit,\n>\n> ${OURS}\n>\n`,
    'Thanks, that helps.\n\nAnd from when on?',
  ],
  'Gmail, German, above the quote': [
    `Danke, schön.\nGilt das auch für Köln?\n\nAm Di., 4. Mai 2027 um 09:12 Uhr schrieb Ines Carvalho, Crumbworks <\nthread-0abc@replies.vendor.example>:\n\n> Hallo Marit,\n> ${OURS}\n`,
    'Danke, schön.\nGilt das auch für Köln?',
  ],
  'Gmail, French, above the quote': [
    `C’est noté, et à Liège ?\n\nLe mar. 4 mai 2027 à 09:12, Ines Carvalho, Crumbworks <\nthread-0abc@replies.vendor.example> a écrit :\n\n> Bonjour Marit,\n> ${OURS}\n`,
    'C’est noté, et à Liège ?',
  ],
  'Apple Mail, English, with its signature': [
    `Does that include Ghent?\n\nSent from my iPhone\n\n> On 4 May 2027, at 09:12, Ines Carvalho <ines@vendor.example> wrote:\n> \n> ${OURS}\n`,
    'Does that include Ghent?',
  ],
  'Apple Mail, German': [
    `Ja, gern.\n\nVon meinem iPhone gesendet\n\n> Am 04.05.2027 um 09:12 schrieb Ines Carvalho <ines@vendor.example>:\n> \n> ${OURS}\n`,
    'Ja, gern.',
  ],
  'Apple Mail, French': [
    `Oui, volontiers.\n\nEnvoyé de mon iPhone\n\n> Le 4 mai 2027 à 09:12, Ines Carvalho <ines@vendor.example> a écrit :\n> \n> ${OURS}\n`,
    'Oui, volontiers.',
  ],
  'Outlook, English, with a head and nothing marked': [
    `Good.\r\n\r\nKind regards\r\n\r\nMarit Lindqvist\r\nOperations, Hallowmere Bakeries\r\nT +32 9 123 45 67\r\n\r\nFrom: Ines Carvalho, Crumbworks <thread-0abc@replies.vendor.example>\r\nSent: Tuesday, May 4, 2027 9:12 AM\r\nTo: Marit Lindqvist <marit@hallowmere.example>\r\nSubject: Price promise: an answer for you\r\n\r\nHello Marit,\r\n\r\n${OURS}\r\n`,
    'Good.',
  ],
  'Outlook, German, with a head and a formula': [
    `Passt für uns. Zwei Fragen noch:\n1. Ab wann?\n2. Für wie viele Läden?\n\nMit freundlichen Grüßen\nMarit Lindqvist\n\nVon: Ines Carvalho, Crumbworks <thread-0abc@replies.vendor.example>\nGesendet: Dienstag, 4. Mai 2027 09:12\nAn: Marit Lindqvist <marit@hallowmere.example>\nBetreff: Price promise: an answer for you\n\nHallo Marit,\n${OURS}\n`,
    'Passt für uns. Zwei Fragen noch:\n1. Ab wann?\n2. Für wie viele Läden?',
  ],
  'Outlook, French, with a head': [
    `Parfait.\n\nCordialement,\nMarit\n\n________________________________\nDe : Ines Carvalho, Crumbworks <thread-0abc@replies.vendor.example>\nEnvoyé : mardi 4 mai 2027 09:12\nÀ : Marit Lindqvist\nObjet : Price promise: an answer for you\n\n${OURS}\n`,
    'Parfait.',
  ],
  'Outlook on a phone': [
    `Yes please\n\nGet Outlook for Android<https://aka.ms/AAb9ysg>\n________________________________\nFrom: Ines Carvalho <thread-0abc@replies.vendor.example>\nSent: Tuesday, May 4, 2027 9:12:04 AM\nTo: Marit Lindqvist <marit@hallowmere.example>\nSubject: An answer\n\n${OURS}`,
    'Yes please',
  ],
  'Outlook, German, with a divider': [
    `Danke.\n\n-----Ursprüngliche Nachricht-----\nVon: Ines Carvalho\n${OURS}`,
    'Danke.',
  ],
  'Thunderbird, English, below the quote': [
    `On 04/05/2027 09:12, Ines Carvalho, Crumbworks wrote:\n> Hello Marit,\n>\n> ${OURS}\n\nThat is what we hoped for.\n\n-- \nMarit Lindqvist\nHallowmere Bakeries\n`,
    'That is what we hoped for.',
  ],
  'Thunderbird, German, between the quotes': [
    `Am 04.05.27 um 09:12 schrieb Ines Carvalho, Crumbworks:\n> ${OURS}\nUnd darüber?\n> See your page: https://vendor.example\nMache ich.\n\n-- \nMarit\n`,
    'Und darüber?\nMache ich.',
  ],
  'Thunderbird, French, below the quote': [
    `Le 04/05/2027 à 09:12, Ines Carvalho, Crumbworks a écrit :\n> ${OURS}\n\nMerci !\n`,
    'Merci !',
  ],
  'nothing but a quote': [`> ${OURS}\n`, ''],
  'nothing but a signature': ['-- \nMarit Lindqvist\n', ''],
  'thanks alone': ['Thanks!\n', 'Thanks!'],
  'somebody who tells what a colleague wrote': [
    'On Monday Aoife wrote:\nwe open two more shops.\n\nDoes it hold for them?',
    'On Monday Aoife wrote:\nwe open two more shops.\n\nDoes it hold for them?',
  ],
  'words with a dash and a colon': [
    'Two things:\n- the price\n- the date\n\nFrom: Monday on?\n---\nYes.',
    'Two things:\n- the price\n- the date\n\nFrom: Monday on?\n---\nYes.',
  ],
  'somebody who tells at what time their lawyer wrote': [
    'On Tuesday at 9:12 our lawyer wrote:\nWe do not accept the clause.',
    'On Tuesday at 9:12 our lawyer wrote:\nWe do not accept the clause.',
  ],
  'the same in German': [
    'Am Dienstag um 9:12 schrieb unser Betriebsrat dazu:\nOhne uns nicht.',
    'Am Dienstag um 9:12 schrieb unser Betriebsrat dazu:\nOhne uns nicht.',
  ],
  'the same in French': [
    'Le 4 mai à 9:12 notre avocate a écrit :\nNous refusons.',
    'Le 4 mai à 9:12 notre avocate a écrit :\nNous refusons.',
  ],
  'words that look like a head': [
    'We move:\nFrom: Berlin\nTo: Hamburg\nDate: 4 May\nAnd please note the price.',
    'We move:\nFrom: Berlin\nTo: Hamburg\nDate: 4 May\nAnd please note the price.',
  ],
  'words between two hyphens': ['First: yes.\n--\nSecond: no.', 'First: yes.\n--\nSecond: no.'],
  'more below a signature’s mark than a signature': [
    `First: yes.\n-- \n${'No.\n'.repeat(9)}`,
    `First: yes.\n-- \n${'No.\n'.repeat(9)}`.trim(),
  ],
  'a signature whose mark lost its space': ['Yes.\n\n--\nMarit Lindqvist\nHallowmere', 'Yes.'],
  'hyphens, and a signature below them': ['One.\n--\nTwo.\n-- \nMarit', 'One.\n--\nTwo.'],
  'a postscript below the name': [
    'Yes.\n\nKind regards\nMarit\n\nP.S. Not before May.',
    'Yes.\n\nKind regards\nMarit\n\nP.S. Not before May.',
  ],
  'more below the name than a signature': [
    `Yes.\n\nKind regards\nMarit\n${'No.\n'.repeat(9)}`,
    `Yes.\n\nKind regards\nMarit\n${'No.\n'.repeat(9)}`.trim(),
  ],
  'characters nobody typed': ['Hello\u202E\u0007 there\uFEFF', 'Hello there'],
};

describe('the new words of a reply by', () => {
  test.each(Object.entries(MAILS))('%s', (_, [mail, words]) => {
    expect(newWords(mail, MARIT).words).toBe(words);
  });
});

describe('what was cut below the words', () => {
  const cutFrom = (mail: string) => newWords(mail, MARIT).linesCut;
  const WROTE = 'On Tue, 4 May 2027 at 09:12, Ines Carvalho <ines@vendor.example> wrote:';

  test('is counted, without blank lines, where nothing marked it as quoted', () => {
    expect(cutFrom(`Yes.\n\n${WROTE}\n\n${OURS}\n\nAnd we open two more shops.\n`)).toBe(2);
    expect(cutFrom(`Yes.\n\n-----Original Message-----\n${OURS}\n`)).toBe(1);
    const head = 'From: Ines <ines@vendor.example>\nSent: Tuesday\nTo: Marit\nSubject: An answer\n';
    expect(cutFrom(`Yes.\n\n____________________\n${head}\n${OURS}\nAnd then?\n`)).toBe(2);
    expect(cutFrom(`Yes.\n\n${WROTE}\n${'No.\n'.repeat(30_000)}`)).toBe(30_000);
  });

  test('is nothing where the quote was marked, or nothing was quoted', () => {
    expect(cutFrom(`Yes.\n\n${WROTE}\n\n> ${OURS}\n`)).toBe(0);
    expect(cutFrom(`Yes.\n\n-----Original Message-----\n> ${OURS}\n`)).toBe(0);
    expect(cutFrom('Yes.\n-- \nMarit')).toBe(0);
    expect(cutFrom(`Yes.\n${'> No.\n'.repeat(30_000)}`)).toBe(0);
  });
});

describe('what isn’t looked at', () => {
  const quoted = (lines: number, width = 2) => `> ${'x'.repeat(width)}\n`.repeat(lines);

  test('is counted line by line, where it is somebody’s own and not blank', () => {
    expect(newWords(`Yes.\n${quoted(2_000)}\nAnd Ghent?\n\nAnd Liège?\n`, MARIT)).toEqual({
      words: 'Yes.',
      linesCut: 2,
    });
    expect(newWords(`Yes.\n${quoted(800, 100)}And Ghent?\n> No.\nAnd Liège?`, MARIT)).toEqual({
      words: 'Yes.',
      linesCut: 2,
    });
  });

  test('is counted once where a line is cut in two', () => {
    const before = `${quoted(600, 96)}`;
    const spaces = ' '.repeat(60_000 - before.length - 4);
    expect(newWords(`${before}Yes.${spaces}And Ghent?`, MARIT)).toEqual({ words: 'Yes.', linesCut: 1 });
    expect(newWords(`${before}Yes.${spaces}\nAnd Ghent?`, MARIT)).toEqual({ words: 'Yes.', linesCut: 1 });
  });

  test('leaves no words where none stood above it', () => {
    expect(newWords(`${quoted(2_001)}And Ghent?`, MARIT).words).toBeNull();
    expect(newWords(quoted(2_001), MARIT).words).toBe('');
  });
});

describe('a mail without end', () => {
  test.each<[string, string]>([
    ['a million lines', 'word\n'.repeat(1_000_000)],
    ['a million quotes', '> word\n'.repeat(1_000_000)],
    ['a million beginnings of a quote', 'On Monday at 9:12 a@b.example\n'.repeat(1_000_000)],
    ['a million heads', 'From: a\n'.repeat(1_000_000)],
    ['one line of twenty million characters', 'On a '.repeat(4_000_000)],
    ['brackets', '<'.repeat(1_000_000)],
    ['closings', 'Kind regards\n'.repeat(1_000_000)],
    ['dashes', '-'.repeat(1_000_000)],
  ])('of %s is read in no time', (_, mail) => {
    // Of the processor alone, so that a busy machine doesn't count; what grows with the square takes minutes.
    const before = process.cpuUsage();
    newWords(mail, MARIT);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000);
  });
});
