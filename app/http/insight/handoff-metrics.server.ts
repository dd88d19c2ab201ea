/*
 * The figures of Insight as Prometheus reads them: of all workspaces together, so that none is named, and each as the page
 * defines it. They move by the week, so that they are looked for every few minutes at most.
 */
import type { Registry } from 'prom-client';
import type { Figures } from '../../domain/insight/figures';
import type { Share } from '../../domain/insight/share';
import { isInHours, STRETCHES } from '../../domain/insight/stretches';
import { figuresOfAll } from '../../queries/insight/figures-of-all.server';

type Prom = typeof import('prom-client');

const FRESH_MS = 5 * 60_000;

/** Shows the figures; nothing of too few onboardings, and nothing while they aren't known. */
export function addHandoffGauges({ Gauge }: Prom, registry: Registry): (figures: Figures | null) => void {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `foyer_${name}`, help, labelNames, registers: [registry] });
  const signed = gauge('onboardings_signed', 'Onboardings whose deal was signed in the last 13 weeks.');
  const typical = gauge(
    'stretch_typical',
    'How long half of those that came that far took at most since the signature: working hours or working days, as the label says.',
    'stretch',
    'unit',
  );
  const inTime = gauge(
    'stretch_in_time_ratio',
    'Which part came within its limit, of those that came or are past it.',
    'stretch',
  );
  const part = gauge(
    'handoff_ratio',
    'Which part: accepted_first_time of handoffs that were accepted, changed of points that were answered, kept of promises that came to an end, had_to_repeat of contacts who said, opened_page of contacts who were given one, mail_arrived of mail whose end is known.',
    'figure',
  );
  return (figures) => {
    for (const one of [signed, typical, inTime, part]) one.reset();
    // A gauge without labels stands at 0 after that.
    if (!figures) return void signed.remove();
    signed.set(figures.onboardings);
    for (const stretch of STRETCHES) {
      const { spread, inTime: share } = figures.times[stretch];
      if (spread) typical.set({ stretch, unit: isInHours(stretch) ? 'hours' : 'days' }, spread.middle);
      if (share.of > 0) inTime.set({ stretch }, ratioOf(share));
    }
    for (const [figure, share] of Object.entries(partsOf(figures)))
      if (share.of > 0) part.set({ figure }, ratioOf(share));
  };
}

const ratioOf = ({ count, of }: Share): number => count / of;

const partsOf = (figures: Figures): Record<string, Share> => ({
  accepted_first_time: figures.atOnce,
  changed: figures.corrected,
  kept: figures.kept,
  had_to_repeat: figures.repeated,
  opened_page: figures.opened,
  mail_arrived: figures.arrived,
});

let known: { figures: Figures | null; at: number } | null = null;

/** As they were looked for a few minutes ago, or anew. */
export async function handoffFigures(): Promise<Figures | null> {
  const at = Date.now();
  if (!known || at - known.at > FRESH_MS) known = { figures: await figuresOfAll(), at };
  return known.figures;
}
