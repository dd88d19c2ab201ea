/*
 * What each file gives: encoding, separator, order of days (a question mark where it has to be asked), what stands before
 * cents, and whose export it looks like; each deal in a line; and by line and column what is wrong.
 */
export const GIVES: Record<string, object> = {
  'reading/01-plain.csv': {
    read: 'utf-8 , dmy . other',
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000.50 EUR | 8812 | kofi to ines | Marit Vos <marit@hallowmere.example>',
      '3 Škoda Přeprava | Łódź depot | 2026-10-06T07:00 | 12500 EUR | 8813 | kofi to ines | Zoë Łukasz <zoe@skoda.example>',
    ],
    wrong: [],
  },
  'reading/02-utf8-with-mark.csv': {
    read: 'utf-8 , dmy . other',
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000.50 EUR | 8812 | kofi to ines | Marit Vos <marit@hallowmere.example>',
      '3 Škoda Přeprava | Łódź depot | 2026-10-06T07:00 | 12500 EUR | 8813 | kofi to ines | Zoë Łukasz <zoe@skoda.example>',
    ],
    wrong: [],
  },
  'reading/03-utf16le-with-mark.csv': {
    read: 'utf-16le , dmy . other',
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000.50 EUR | 8812 | kofi to ines | Marit Vos <marit@hallowmere.example>',
      '3 Škoda Přeprava | Łódź depot | 2026-10-06T07:00 | 12500 EUR | 8813 | kofi to ines | Zoë Łukasz <zoe@skoda.example>',
    ],
    wrong: [],
  },
  'reading/04-utf16be-with-mark.csv': {
    read: 'utf-16be , dmy . other',
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000.50 EUR | 8812 | kofi to ines | Marit Vos <marit@hallowmere.example>',
      '3 Škoda Přeprava | Łódź depot | 2026-10-06T07:00 | 12500 EUR | 8813 | kofi to ines | Zoë Łukasz <zoe@skoda.example>',
    ],
    wrong: [],
  },
  'reading/05-utf16le-bare.csv': {
    read: 'utf-16le , dmy . other',
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000.50 EUR | 8812 | kofi to ines | Marit Vos <marit@hallowmere.example>',
      '3 Škoda Přeprava | Łódź depot | 2026-10-06T07:00 | 12500 EUR | 8813 | kofi to ines | Zoë Łukasz <zoe@skoda.example>',
    ],
    wrong: [],
  },
  'reading/06-windows-1252.csv': {
    read: 'windows-1252 , dmy? each other',
    deals: [
      '2 Zoë & Söhne | Café “Noël” | 2026-11-03T08:00 | 58000 EUR | 8814 | kofi to ines | Jürgen Müßig <jm@zoe.example>',
    ],
    wrong: [],
  },
  'reading/07-semicolons-excel-german.csv': {
    read: 'windows-1252 ; dmy , other',
    deals: [
      '2 Öl; & Söhne | Zwei "Läden" | 2026-11-03T08:00 | 58000.50 EUR | 8815 | kofi to ines | ',
      '3 Krümel GmbH | Ofen | 2026-10-27T08:00 | 12.50 EUR | 8816 | kofi to ines | ',
    ],
    wrong: [],
  },
  'reading/08-tabs-unicode-text.txt': {
    read: 'utf-16le \t dmy . other',
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000.50 EUR | 8812 | kofi to ines | Marit Vos <marit@hallowmere.example>',
      '3 Škoda Přeprava | Łódź depot | 2026-10-06T07:00 | 12500 EUR | 8813 | kofi to ines | Zoë Łukasz <zoe@skoda.example>',
    ],
    wrong: [],
  },
  'reading/09-bars.csv': {
    read: 'utf-8 | dmy . other',
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000.50 EUR | 8812 | kofi to ines | Marit Vos <marit@hallowmere.example>',
      '3 Škoda Přeprava | Łódź depot | 2026-10-06T07:00 | 12500 EUR | 8813 | kofi to ines | Zoë Łukasz <zoe@skoda.example>',
    ],
    wrong: [],
  },
  'reading/10-sep-line.csv': {
    read: 'utf-8 ^ dmy . other',
    deals: [
      '3 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000.50 EUR | 8812 | kofi to ines | Marit Vos <marit@hallowmere.example>',
      '4 Škoda Přeprava | Łódź depot | 2026-10-06T07:00 | 12500 EUR | 8813 | kofi to ines | Zoë Łukasz <zoe@skoda.example>',
    ],
    wrong: [],
  },
  'reading/11-sep-line-quoted-semicolon.csv': {
    read: 'utf-8 ; dmy each other',
    deals: [
      '3 Škoda Přeprava | Łódź depot | 2026-10-06T07:00 | 12500 EUR | 8813 | kofi to ines | Zoë Łukasz <zoe@skoda.example>',
    ],
    wrong: [],
  },
  'reading/12-old-mac-line-ends.csv': {
    read: 'utf-8 , dmy . other',
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000.50 EUR | 8812 | kofi to ines | Marit Vos <marit@hallowmere.example>',
      '3 Škoda Přeprava | Łódź depot | 2026-10-06T07:00 | 12500 EUR | 8813 | kofi to ines | Zoë Łukasz <zoe@skoda.example>',
    ],
    wrong: [],
  },
  'reading/13-breaks-within-cells.csv': {
    read: 'utf-8 , dmy each other',
    deals: [
      '2 Hallowmere Bakeries | Bread | 2026-11-03T08:00 | no sum | no id | kofi to ines | Marit Vos <marit@hallowmere.example>; Tomasz Kowal <tomasz@hallowmere.example>',
      '5 Wexcombe | Cellar | 2026-11-04T08:00 | no sum | no id | kofi to ines | ',
    ],
    wrong: [],
  },
  'deals/14-days-day-first.csv': {
    read: 'utf-8 ; dmy each other',
    deals: [
      '2 A | One | 2026-04-03T07:00 | no sum | no id | kofi to ines | ',
      '3 B | Two | 2026-04-27T07:00 | no sum | no id | kofi to ines | ',
    ],
    wrong: [],
  },
  'deals/15-days-month-first.csv': {
    read: 'utf-8 , mdy each other',
    deals: [
      '2 A | One | 2026-03-04T08:00 | no sum | no id | kofi to ines | ',
      '3 B | Two | 2026-04-27T07:00 | no sum | no id | kofi to ines | ',
    ],
    wrong: [],
  },
  'deals/16-days-either-way.csv': {
    read: 'utf-8 , dmy? each other',
    deals: [
      '2 A | One | 2026-04-03T07:00 | no sum | no id | kofi to ines | ',
      '3 B | Two | 2026-06-05T07:00 | no sum | no id | kofi to ines | ',
    ],
    wrong: [],
  },
  'deals/17-days-in-words.csv': {
    read: 'utf-8 ; dmy each other',
    deals: [
      '2 A | One | 2026-11-03T08:00 | no sum | no id | kofi to ines | ',
      '3 B | Two | 2026-11-04T08:00 | no sum | no id | kofi to ines | ',
      '4 C | Three | 2026-03-05T08:00 | no sum | no id | kofi to ines | ',
      '5 D | Four | 2026-02-06T08:00 | no sum | no id | kofi to ines | ',
      '6 E | Five | 2026-11-06T08:00 | no sum | no id | kofi to ines | ',
      '7 F | Six | 2026-11-06T08:00 | no sum | no id | kofi to ines | ',
    ],
    wrong: [],
  },
  'deals/18-days-with-times.csv': {
    read: 'utf-8 ; mdy each other',
    deals: [
      '2 A | One | 2026-11-03T13:30 | no sum | no id | kofi to ines | ',
      '3 B | Two | 2026-11-03T14:30 | no sum | no id | kofi to ines | ',
      '4 C | Three | 2026-11-03T13:30 | no sum | no id | kofi to ines | ',
      '5 D | Four | 2026-11-03T14:30 | no sum | no id | kofi to ines | ',
      '6 E | Five | 2025-11-27T08:00 | no sum | no id | kofi to ines | ',
    ],
    wrong: [],
  },
  'deals/19-days-that-are-none.csv': {
    read: 'utf-8 ; dmy each other',
    deals: [
      '2 A | One | no day | no sum | no id | kofi to ines | ',
      '3 B | Two | no day | no sum | no id | kofi to ines | ',
      '4 C | Three | no day | no sum | no id | kofi to ines | ',
      '5 D | Four | no day | no sum | no id | kofi to ines | ',
      '6 E | Five | no day | no sum | no id | kofi to ines | ',
      '7 F | Six | 2026-11-03T08:00 | no sum | no id | kofi to ines | ',
    ],
    wrong: [
      '2 signed_on day_unread',
      '3 signed_on day_unread',
      '4 signed_on missing',
      '5 signed_on signing',
      '6 signed_on signing',
    ],
  },
  'deals/20-sums-comma.csv': {
    read: 'utf-8 ; dmy , other',
    deals: [
      '2 A | X | 2026-11-03T08:00 | 58000.50 EUR | no id | kofi to ines | ',
      '3 B | X | 2026-11-03T08:00 | 58000 EUR | no id | kofi to ines | ',
      '4 C | X | 2026-11-03T08:00 | 1200000 EUR | no id | kofi to ines | ',
      '5 D | X | 2026-11-03T08:00 | 12.50 EUR | no id | kofi to ines | ',
      '6 E | X | 2026-11-03T08:00 | 7500 EUR | no id | kofi to ines | ',
      '7 F | X | 2026-11-03T08:00 | 250000 EUR | no id | kofi to ines | ',
    ],
    wrong: [],
  },
  'deals/21-sums-point.csv': {
    read: 'utf-8 ; dmy . other',
    deals: [
      '2 A | X | 2026-11-03T08:00 | 58000.50 USD | no id | kofi to ines | ',
      '3 B | X | 2026-11-03T08:00 | 58 USD | no id | kofi to ines | ',
      '4 C | X | 2026-11-03T08:00 | 1200000 USD | no id | kofi to ines | ',
      '5 D | X | 2026-11-03T08:00 | 250000 GBP | no id | kofi to ines | ',
      '6 E | X | 2026-11-03T08:00 | no sum | no id | kofi to ines | ',
      '7 F | X | 2026-11-03T08:00 | 12.50 CHF | no id | kofi to ines | ',
    ],
    wrong: [],
  },
  'deals/22-sums-that-are-none.csv': {
    read: 'utf-8 ; dmy , other',
    deals: [
      '2 A | X | 2026-11-03T08:00 | no sum | no id | kofi to ines | ',
      '3 B | X | 2026-11-03T08:00 | no sum | no id | kofi to ines | ',
      '4 C | X | 2026-11-03T08:00 | no sum | no id | kofi to ines | ',
      '5 D | X | 2026-11-03T08:00 | 58000 CHF | no id | kofi to ines | ',
      '6 E | X | 2026-11-03T08:00 | 58000 | no id | kofi to ines | ',
      '7 F | X | 2026-11-03T08:00 | 58000 CHF | no id | kofi to ines | ',
    ],
    wrong: [
      '2 value value_unlike',
      '3 value value_unlike',
      '4 value value_unlike',
      '6 currency currency_unlike',
    ],
  },
  'deals/23-hubspot.csv': {
    read: 'utf-8 , dmy . hubspot',
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T13:30 | 58000.50 EUR | 17234567801 | sam to ines | Marit Vos <marit@hallowmere.example>; Tomasz Kowal <tomasz@hallowmere.example>',
      '3 Wexcombe Wines | Cellar plan | no day | 12000 EUR | 17234567802 | kofi to ines | ',
    ],
    wrong: ['3 signed_on signing'],
  },
  'deals/24-salesforce-report.csv': {
    read: 'windows-1252 , mdy . salesforce',
    foot: 6,
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000.50 EUR | 0068d00000AbCdE | sam to ines | Marit Vos, Head of bakeries <marit@hallowmere.example>; Tomasz Kowal <tomasz@hallowmere.example>',
      '4 Wexcombe Wines | Cellar plan | 2026-10-27T08:00 | 12000 EUR | 0068d00000AbCdF | sam to ines | Ana Ruiz, Owner <ana@wexcombe.example>',
    ],
    wrong: [],
  },
  'deals/25-salesforce-loader.csv': {
    read: 'utf-8 , dmy . salesforce',
    deals: [
      '2 Hallowmere Bakeries | Bread for cafés | 2026-11-03T08:00 | 58000 EUR | 0068d00000AbCdEAAX | sam to ines | ',
    ],
    wrong: [],
  },
  'deals/26-several-people.csv': {
    read: 'utf-8 ; dmy each other',
    deals: [
      '2 A | One | 2026-11-03T08:00 | no sum | no id | kofi to ines | Ana Ruiz, CFO <ana@a.example>; Bo Ek, CEO <bo@a.example>',
      '3 B | Two | 2026-11-03T08:00 | no sum | no id | kofi to ines | Cai Lund <cai@b.example>; Dora Pohl <dora@b.example>',
      '4 C | Three | 2026-11-03T08:00 | no sum | no id | kofi to ines | Eva <eva@c.example>; Finn <finn@c.example>',
      '5 D | Four | 2026-11-03T08:00 | no sum | no id | kofi to ines | ',
      '6 E | Five | 2026-11-03T08:00 | no sum | no id | kofi to ines | ',
      '7 F | Six | 2026-11-03T08:00 | no sum | no id | kofi to ines | Ida <ida@f.example>',
    ],
    wrong: ['5 people person_without_address', '6 people person_without_name'],
  },
  'deals/27-people-side-by-side.csv': {
    read: 'utf-8 ; dmy each other',
    deals: [
      '2 A | One | 2026-11-03T08:00 | no sum | no id | kofi to ines | Ana Ruiz, CFO <ana@a.example>; Bo Ek, CEO <bo@a.example>; Cai Lund <cai@a.example>',
      '5 B | Two | 2026-11-03T08:00 | no sum | no id | kofi to ines | Dora <dora@b.example>; Eva <eva@b.example>',
      '6 C | Three | 2026-11-03T08:00 | no sum | no id | kofi to ines | ',
    ],
    wrong: ['6 person_email people_uneven'],
  },
  'deals/28-owners.csv': {
    read: 'utf-8 ; dmy each other',
    deals: [
      '2 A | One | 2026-11-03T08:00 | no sum | no id | sam to ines | ',
      '3 B | Two | 2026-11-03T08:00 | no sum | no id | nobody to ines | ',
      '4 C | Three | 2026-11-03T08:00 | no sum | no id | kofi to nobody | ',
      '5 D | Four | 2026-11-03T08:00 | no sum | no id | nobody to ines | ',
      '6 E | Five | 2026-11-03T08:00 | no sum | no id | nobody to ines | ',
    ],
    wrong: ['3 rep owner_unknown', '4 host owner_unfit', '5 rep owner_unfit', '6 rep owner_unknown'],
  },
  'reading/29-broken-quotation.csv': {
    unreadable: {
      is: 'broken',
      at: 2,
    },
  },
  'deals/30-lines-that-differ.csv': {
    read: 'utf-8 ; dmy each other',
    deals: [
      '2 A | One | 2026-11-03T08:00 | no sum | 7 | kofi to ines | ',
      '4  |  | 2026-11-03T08:00 | no sum | 8 | kofi to ines | ',
      '5 =1+1 | Fine | 2026-11-03T08:00 | no sum | 0042 | kofi to ines | ',
    ],
    wrong: ['3 deal deal_differs', '4 customer missing', '4 deal missing'],
  },
  'reading/31-names-only.csv': {
    read: 'utf-8 , dmy each other',
    deals: [],
    wrong: [],
  },
  'deals/32-columns-missing.csv': {
    read: 'utf-8 , dmy each other',
    lacks: ['customer', 'deal'],
    deals: ['2  |  | no day | no sum | no id | kofi to ines | '],
    wrong: ['2 customer missing', '2 deal missing', '2 signed_on missing'],
  },
};
