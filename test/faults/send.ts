/*
 * `npm run storm:send -- 200 100`: many people press "Send introduction" on one onboarding at once, again and again on
 * a PostgreSQL of its own. Each press is the command itself on a pool of connections; then everything owed is sent,
 * and what left is counted at the transport.
 */
import { connectPostgres, db, setDatabase } from '#db/client.server';
import { migrate } from '#db/migrate.server';
import { loadContacts } from '#db/statement/statements.server';
import { loadSecrets } from '~/auth/secrets.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { readEnv, setEnv } from '~/env.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { startPostgres } from '../support/database/postgres';
import { type Home, oneWorkspace } from '../support/story/cast';
import { INTRODUCTION, publishedGuide } from '../support/story/handoffs';

const CONNECTIONS = 20;

export type PressReport = {
  presses: number;
  refused: number;
  /** Presses that waited too long for a busy database: told so, and safely pressed again. */
  turnedAway: number;
  /** People an introduction was for, over all rounds, and mails that left for them. */
  recipients: number;
  mails: number;
  doubled: number;
  lost: number;
  /** Onboardings with another number of introductions than one. */
  notOnce: number;
};

export async function run([rounds = '200', presses = '100']: string[]): Promise<void> {
  const began = Date.now();
  const postgres = await startPostgres();
  const database = connectPostgres(postgres.url(), CONNECTIONS);
  try {
    const env = readEnv({
      NODE_ENV: 'test',
      DEMO: '0',
      LOG_LEVEL: 'silent',
      SESSION_SECRET: 'a session secret that only storms know',
      LINK_KEY: 'a link key that only storms know, 32+',
    });
    setEnv(env);
    await loadSecrets(env);
    setDatabase(database);
    await migrate(database.db);
    const report = await pressOften(await oneWorkspace(), Number(rounds), Number(presses));
    console.log(
      `${rounds} onboardings, ${presses} presses each at once on ${CONNECTIONS} connections: ${report.presses} presses, ` +
        `${report.refused} refused, ${report.turnedAway} turned away; ${report.recipients} recipients, ${report.mails} mails, ${report.doubled} doubled, ` +
        `${report.lost} lost, ${report.notOnce} not introduced once; ${Math.round((Date.now() - began) / 1000)} s`,
    );
    if (report.doubled + report.lost + report.notOnce + report.refused > 0) process.exitCode = 1;
  } finally {
    setDatabase(undefined);
    await database.close();
    await postgres.remove();
  }
}

/** Presses "Send introduction" `presses` times at once on each of `rounds` onboardings, then sends what is owed. */
export async function pressOften(cast: Home, rounds: number, presses: number): Promise<PressReport> {
  const report = {
    presses: 0,
    refused: 0,
    turnedAway: 0,
    recipients: 0,
    mails: 0,
    doubled: 0,
    lost: 0,
    notOnce: 0,
  };
  const owed: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const id = await publishedGuide(cast);
    const contacts = await loadContacts(db(), cast.workspaceId, id);
    const words = { ...INTRODUCTION, contactIds: contacts.map((contact) => contact.id) };
    const press = () => sendIntroduction(cast.sam, id, words).catch(() => null);
    const outcomes = await Promise.all(Array.from({ length: presses }, press));
    owed.push(...contacts.map((contact) => contact.id));
    report.presses += presses;
    report.refused += outcomes.filter((outcome) => outcome?.ok === false).length;
    report.turnedAway += outcomes.filter((outcome) => outcome === null).length;
    if ((await introductionsOf(id)) !== 1) report.notOnce += 1;
  }
  const times = await introductionsLeaving();
  for (const contact of owed) {
    const count = times.get(contact) ?? 0;
    report.recipients += 1;
    report.mails += count;
    if (count > 1) report.doubled += 1;
    if (count === 0) report.lost += 1;
  }
  return report;
}

/** Sends everything owed; how many introductions left for each contact. */
async function introductionsLeaving(): Promise<Map<string, number>> {
  const left: Outgoing[] = [];
  await deliverDue(async (message) => {
    left.push(message);
    return { outcome: 'accepted', providerId: `storm ${left.length}` };
  });
  const owed = await db()
    .selectFrom('notices')
    .select(['id', 'recipient_id'])
    .where('kind', '=', 'introduction')
    .execute();
  const readers = new Map(owed.map((notice) => [notice.id, notice.recipient_id]));
  const times = new Map<string, number>();
  for (const { idempotencyKey } of left) {
    const reader = readers.get(idempotencyKey);
    if (reader) times.set(reader, (times.get(reader) ?? 0) + 1);
  }
  return times;
}

async function introductionsOf(id: string): Promise<number> {
  const { count } = await db()
    .selectFrom('introductions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('onboarding_id', '=', id)
    .executeTakeFirstOrThrow();
  return count;
}
