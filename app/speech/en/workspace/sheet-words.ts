/* The ways in which sheets are written: what parts the cells, a sum, a day. */
import type { Sheets } from '../../../domain/workspace/sheet';

export const SHEET_WORDS: Record<Sheets, { label: string; hint: string }> = {
  plain: { label: 'Commas, 58000.50, 2027-03-31', hint: 'For programs, whatever the country' },
  european: {
    label: 'Semicolons, 58000,50, 31.03.2027',
    hint: 'Opens at once in Excel across most of Europe',
  },
  british: { label: 'Commas, 58000.50, 31/03/2027', hint: 'Opens at once in Excel in Britain and Ireland' },
  american: { label: 'Commas, 58000.50, 03/31/2027', hint: 'Opens at once in Excel in the United States' },
};
