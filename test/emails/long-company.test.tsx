/* A long company doesn't push the news out of the subject; the mail itself names it whole. */
import { expect, test } from 'vitest';
import { compose, templates } from '../../emails';

const LONG = 'Kolkheti International Wholesale and Cold Storage Company Limited';

test.each(['clock_warning', 'corrections_waiting', 'handoff_received', 'clock_overdue'] as const)(
  '%s',
  async (kind) => {
    const { PreviewProps } = await templates[kind]();
    const mail = await compose(kind, { ...PreviewProps, customer: LONG } as never);
    expect(mail.subject).not.toContain(LONG);
    expect(mail.subject).toMatch(/Kolkheti International…/);
    const short = await compose(kind, { ...PreviewProps, customer: 'Kolkheti' } as never);
    expect(short.subject).toContain('Kolkheti');
    expect(short.subject).not.toContain('…');
  },
);

test('what the mail says names the company in full', async () => {
  const { PreviewProps } = await templates.clock_overdue();
  const mail = await compose('clock_overdue', { ...PreviewProps, customer: LONG } as never);
  expect(mail.text.replace(/\s+/g, ' ')).toContain(LONG);
});
