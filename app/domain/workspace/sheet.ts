/* How a company writes its sheets: what stands between cells, the decimal sign, and the order of a date. */

export const SHEETS = ['plain', 'european', 'british', 'american'] as const;
export type Sheets = (typeof SHEETS)[number];

type Way = { between: ',' | ';'; decimal: '.' | ','; day(year: string, month: string, day: string): string };

export const SHEET_WAYS: Record<Sheets, Way> = {
  plain: { between: ',', decimal: '.', day: (year, month, day) => `${year}-${month}-${day}` },
  european: { between: ';', decimal: ',', day: (year, month, day) => `${day}.${month}.${year}` },
  british: { between: ',', decimal: '.', day: (year, month, day) => `${day}/${month}/${year}` },
  american: { between: ',', decimal: '.', day: (year, month, day) => `${month}/${day}/${year}` },
};
