/*
 * What the provider says became of a mail it accepted, in rising rank: a later report never lowers it, so the end is
 * the same in whatever order reports arrive.
 */

export const DELIVERIES = ['delayed', 'delivered', 'failed', 'suppressed', 'bounced', 'complained'] as const;

export type Delivery = (typeof DELIVERIES)[number];

/** What a mail may end as. */
export const LASTING = ['delivered', 'failed', 'suppressed', 'bounced', 'complained'] as const;
export type LastingDelivery = (typeof LASTING)[number];

/** It reached somebody, even where they called it spam then. */
export const ARRIVED: readonly LastingDelivery[] = ['delivered', 'complained'];

const rankOf = (delivery: Delivery | null): number => (delivery ? DELIVERIES.indexOf(delivery) : -1);

/** Whether a mail needs a person: it came back, was held back, or was called spam. */
export const isTrouble = (delivery: Delivery | null): boolean => rankOf(delivery) > rankOf('delivered');

/** One thing the provider reported of a mail. */
export type Report = { delivery: Delivery; at: Date; reason: string };

/** The report that counts: the highest rank, and of equal ones the latest. */
export function highestReport(reports: readonly Report[]): Report | null {
  const counts = (one: Report, other: Report) =>
    rankOf(one.delivery) - rankOf(other.delivery) ||
    one.at.getTime() - other.at.getTime() ||
    (one.reason < other.reason ? -1 : 1);
  return reports.reduce<Report | null>(
    (best, report) => (best && counts(best, report) >= 0 ? best : report),
    null,
  );
}
