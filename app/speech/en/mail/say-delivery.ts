/* When a mail left, when it goes, and when its provider said what of it. */
import type { DeliveryFacts } from '../../../queries/mail/mail-of-onboarding.server';
import type { Delivery, SaidDelivery } from '../../mail/said-mail';
import { type Reader, sayDeadline, sayWhen } from '../say-time';

export function sayDelivery(facts: DeliveryFacts, reader: Reader): Delivery {
  const { at, goesAt, report, ...same } = facts;
  return { ...same, ...sayTimes({ at, goesAt, report }, reader) };
}

export const sayTimes = (
  { at, goesAt, report }: Pick<DeliveryFacts, 'at' | 'goesAt' | 'report'>,
  reader: Reader,
): SaidDelivery => ({
  when: goesAt ? `goes ${sayDeadline(goesAt, reader)}` : sayWhen(at, reader),
  report: report && {
    delivery: report.delivery,
    when: sayWhen(report.at, reader),
    reason: report.reason,
  },
});
