/*
 * What nobody types and anybody can send: values for fields, addresses and bodies, drawn from a seeded source.
 */
export type Random = () => number;

/** A form of the largest size that is read. */
export const LARGEST = 250 * 1024;

export const pick = <T>(random: Random, list: readonly T[]): T => {
  if (list.length === 0) throw new Error('There is nothing to pick from.');
  return list[Math.floor(random() * list.length)] as T;
};

const WORDS = [
  '',
  ' ',
  'x',
  '0',
  '-1',
  '1e308',
  '99999999999999999999',
  '2147483648',
  'NaN',
  'true',
  'null',
  'undefined',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  '\u0000',
  'a\u0000b@example.com',
  'ſet-up',
  'İstanbul',
  'ﬀﬀ-1234',
  '\ud800',
  '\udfff',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\u00ad',
  '‏שלום',
  'a\u0301',
  '👨‍👩‍👧‍👦',
  '%',
  '%00',
  '%ff',
  '..',
  '../../etc/passwd',
  '//evil.example',
  'http://evil.example',
  'javascript:alert(1)',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '{host}',
  '{',
  '{{x}}',
  'a@b',
  'a@example.com',
  'A@EXAMPLE.COM ',
  'a@b@c',
  '\r\nSet-Cookie: a=b',
  '2027-02-30',
  '2027-05-13',
  '0000-00-00',
  '+275760-09-13',
  '-000001-01-01',
  '24:00',
  '25:61',
  '09:30',
  '02:30',
  'Europe/Brussels',
  'Etc/GMT+99',
  '+02:00',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '01900000-0000-7000-8000-000000000000',
  '01900000-0000-7000-8000-000000000000 01900000-0000-7000-8000-000000000000',
  'EUR',
  '58.000,50',
  '1,2,3',
  'en',
  'zz',
  'ours',
  'goal',
  'person',
  'adopted',
  'reworded',
  'talk',
  'promised',
];

/** What a reader that goes back over its input would go back over. */
const RUNS = [
  'a',
  ' ',
  '\n',
  '\r',
  '\t',
  '.',
  ',',
  '-',
  '@',
  '{',
  '}',
  '<',
  '&',
  '"',
  '0',
  'é',
  '\u0301',
  '\u0323\u0301',
  'a\u0301',
  '\u1100',
  '👍🏽',
  '👨‍👩‍👧‍👦',
  '\u200d👩',
  'a.',
  'a@',
  '{a',
  '{a}',
  ' \n',
  '1,',
  '\u00a0',
  '/..',
  '[]',
  '<a ',
];

/** A word, a run of something, or a mixture of both; at most `room` code units. */
export function hostileValue(random: Random, room: number): string {
  const kind = random();
  if (kind < 0.6) return pick(random, WORDS).slice(0, room);
  const unit = pick(random, RUNS);
  const length = Math.min(room, 10 ** (1 + random() * 4.4));
  const run = unit.repeat(Math.max(1, Math.floor(length / unit.length)));
  if (kind < 0.9) return run;
  return `${pick(random, WORDS)}${run}${pick(random, WORDS)}`.slice(0, room);
}

/** A run that fills what is left of a form. */
export const longestRun = (random: Random, room: number): string => {
  const unit = pick(random, RUNS);
  return unit.repeat(Math.max(1, Math.floor(room / encodedLength(unit))));
};

const encodedLength = (text: string) => encodeField(text).length;

/** As a browser writes it; halves of characters go over the wire as the bytes they would have. */
export function encodeField(text: string): string {
  return text
    .split(/([\ud800-\udbff][\udc00-\udfff])/)
    .map((part) =>
      /^[\ud800-\udbff][\udc00-\udfff]$/.test(part)
        ? encodeURIComponent(part)
        : part.replace(/[^A-Za-z0-9_.~-]/g, (one) =>
            /[\ud800-\udfff]/.test(one) ? '%ED%A0%80' : encodeURIComponent(one),
          ),
    )
    .join('');
}
