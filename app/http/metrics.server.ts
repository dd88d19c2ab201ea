/*
 * Figures of mail, of handing over and of this process, as Prometheus reads them, on a port of their own that only this machine
 * reaches. No label names a workspace, a person or an address. What stands in its way never stops the product.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Registry } from 'prom-client';
import { db } from '#db/client.server';
import { type MailFigures, mailFigures } from '#db/mail/mail-figures.server';
import { DELIVERIES } from '../domain/mail/delivery';
import { OUTCOMES } from '../domain/mail/send-outcome';
import type { Env } from '../env.server';
import { log } from '../log.server';
import { type Tally, tallied } from '../tally.server';
import { addHandoffGauges, handoffFigures } from './insight/handoff-metrics.server';

const LONGEST_LOOK_MS = 2_000;

export type Metrics = { greeting: string[]; close(): Promise<void> };

/** Offers metrics where METRICS_PORT says so. A port that is taken is told, and the product goes on without. */
export async function offerMetrics({ METRICS_PORT: port }: Env): Promise<Metrics> {
  const nothing = { greeting: [], close: async () => undefined };
  if (port === undefined) return nothing;
  const server = createServer(answering(await openRegistry()));
  try {
    await listenOnLoopback(server, port);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    const why = isTaken ? 'is in use' : 'can’t be opened';
    log().error({ err: error }, 'metrics are not offered');
    return {
      ...nothing,
      greeting: [`No metrics: port ${port} ${why}. Foyer runs without; choose another METRICS_PORT.`],
    };
  }
  return {
    greeting: [`Metrics are at http://127.0.0.1:${port}/metrics`],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listenOnLoopback(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      server.on('error', (error) => log().error({ err: error }, 'the port of metrics failed'));
      resolve();
    });
  });
}

type Scrape = { contentType: string; read(): Promise<string> };

const answering =
  ({ contentType, read }: Scrape): RequestListener =>
  (request, response) => {
    const isAsked = request.method === 'GET' && request.url?.split('?')[0] === '/metrics';
    if (!isAsked) return void response.writeHead(404).end();
    read().then(
      (text) => response.writeHead(200, { 'Content-Type': contentType }).end(text),
      (error) => {
        log().error({ err: error }, 'metrics could not be written');
        response.writeHead(500).end();
      },
    );
  };

/** What is counted, in the names of the outside; loaded only where somebody asks. */
async function openRegistry(): Promise<Scrape> {
  const prom = await import('prom-client');
  const registry = new prom.Registry();
  prom.collectDefaultMetrics({ register: registry });
  addTallies(prom, registry);
  const show = addGauges(prom, registry);
  const showHandoffs = addHandoffGauges(prom, registry);
  return {
    contentType: registry.contentType,
    read: async () => {
      const [mail, handoffs] = await Promise.all([look(askDatabase), look(handoffFigures)]);
      show(mail);
      showHandoffs(handoffs);
      return registry.metrics();
    },
  };
}

type Prom = typeof import('prom-client');

/** Gauges of what waits; the answer sets them all from one look. */
function addGauges({ Gauge }: Prom, registry: Registry): (figures: MailFigures | null) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const isUp = gauge(
    'foyer_database_up',
    'Whether the database answered this scrape. While it is 0, the figures of mail that waits are left out.',
  );
  const gauges = {
    due: gauge('foyer_mail_due', 'Mails that are due and not yet taken by the provider.'),
    oldestDueSeconds: gauge(
      'foyer_mail_oldest_due_seconds',
      'For how long the oldest of the mails that are due has been due.',
    ),
    putOff: gauge('foyer_mail_put_off', 'Mails that were tried in vain and are due again later.'),
    unsure: gauge('foyer_mail_unsure', 'Mails of unknown outcome that wait for a person to decide.'),
  };
  return (figures) => {
    isUp.set(figures ? 1 : 0);
    for (const figure of Object.keys(gauges) as (keyof typeof gauges)[]) {
      if (figures) gauges[figure].set(figures[figure]);
      else gauges[figure].remove();
    }
  };
}

/** Counters of what this process did since it began; every kind stands there from the start. */
function addTallies({ Counter }: Prom, registry: Registry): void {
  const counter = (which: Tally, kinds: readonly string[], label: string, help: string) =>
    new Counter({
      name: `foyer_mail_${which}_total`,
      help,
      labelNames: [label],
      registers: [registry],
      collect() {
        this.reset();
        for (const kind of kinds) this.inc({ [label]: kind }, tallied(which).get(kind) ?? 0);
      },
    });
  counter(
    'attempts',
    OUTCOMES,
    'outcome',
    'Attempts of this process to send a mail, since it began. rejected: the provider said no for good; later: not taken now; unknown: perhaps taken, asked again under the same key; unsure: perhaps taken, left to a person.',
  );
  counter(
    'reports',
    ['accepted', ...DELIVERIES],
    'report',
    'What the provider reported of mails to this process since it began, each report once.',
  );
}

/** Null while the database is away. */
async function look<T>(ask: () => Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, LONGEST_LOOK_MS, null).unref());
  return Promise.race([ask().catch(() => null), late]);
}

const askDatabase = async () => mailFigures(db());
