/*
 * From owed to told. A delivery is claimed for a lease, what it says is kept before it is said the first time, and what
 * came of it is written by the attempt that asked. What a dead worker held is told again, under the same id.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { db, transact } from '#db/client.server';
import {
  claimDeliveries,
  type DeliveryClaim,
  dropDelivery,
  keepData,
  loadDelivery,
  writeTry,
} from '#db/webhook/webhook-claims.server';
import { noteTaken, secretsOf } from '#db/webhook/webhook-endpoints.server';
import { signedHeaders } from '../../auth/webhook/webhook-signature.server';
import { giveUpOn } from '../../commands/webhook/give-up.server';
import { type Became, becameOf, type WebhookAnswer } from '../../domain/webhook/delivery';
import { bodyOf } from '../../domain/webhook/told-data';
import { env } from '../../env.server';
import { log } from '../../log.server';
import { during } from '../../under-way.server';
import { type Post, postTo } from './post.server';

/** Of one process; who gets them is shared out by the claim. */
const AT_ONCE = 60;
const WRITE_AGAIN_MS = 500;
const WRITE_FOR_MS = 40_000;

/** The moments at which a storm kills a worker. */
export type TellingMoment = 'after claim' | 'before post' | 'before result' | 'after result';

let reached: (moment: TellingMoment) => void = () => undefined;

/** Only storms listen. */
export function onTellingMoment(listener: (moment: TellingMoment) => void): void {
  reached = listener;
}

export function postOf(): Post {
  const post = postTo({ isPrivateAllowed: env().WEBHOOKS_PRIVATE === '1' });
  return (...given) => during({ kind: 'outside', what: 'tell a program' }, () => post(...given));
}

/**
 * Tells what is due. Whoever asks while something is under way is heard at once: what waits for a slow address holds up
 * nothing else. `soon` ends when nothing is due or under way, with how many requests were made.
 */
export function telling(post: Post = postOf(), signal?: AbortSignal) {
  const under = new Set<Promise<void>>();
  let running: Promise<number> | undefined;
  let hear: () => void = () => undefined;
  const run = async () => {
    for (let told = 0; ; ) {
      const heard = new Promise<true>((resolve) => {
        hear = () => resolve(true);
      });
      const isIdle = under.size === 0;
      const room = signal?.aborted ? 0 : AT_ONCE - under.size;
      const claims = room > 0 ? await transact(db(), (trx) => claimDeliveries(trx, room)) : [];
      if (claims.length > 0) reached('after claim');
      for (const claim of claims) {
        const one = tell(claim, post).finally(() => {
          under.delete(one);
          // One that ends while the next ones are claimed makes room that this claim didn't see.
          hear();
        });
        under.add(one);
      }
      told += claims.length;
      if (claims.length > 0) continue;
      // With nothing under way the answer is at hand: whether somebody asked while it was being looked.
      const isMore = await Promise.race(isIdle ? [heard, false] : [heard]);
      if (isIdle && (!isMore || signal?.aborted)) return told;
    }
  };
  return {
    soon(): Promise<number> {
      hear();
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
    ended: async (): Promise<void> => {
      await running?.catch(() => undefined);
      await Promise.all(under);
    },
  };
}

/** Tells everything that is due until nothing is left. Returns how many requests were made. */
export const tellWebhooks = (post?: Post, signal?: AbortSignal): Promise<number> =>
  telling(post, signal).soon();

type Loaded = NonNullable<Awaited<ReturnType<typeof loadDelivery>>>;

async function tell(claim: DeliveryClaim, post: Post): Promise<void> {
  try {
    const delivery = await loadDelivery(db(), claim);
    if (!delivery) return;
    if (delivery.offAt) return await dropDelivery(db(), claim);
    const { data } = delivery;
    if (!delivery.isKept) await keepData(db(), claim, data);
    const which = { workspaceId: delivery.workspaceId, id: delivery.endpointId };
    const signing = (await secretsOf(db(), which)).map(({ id }) => id);
    const body = bodyOf({ kind: delivery.kind, at: delivery.at, data });
    const at = new Date();
    const headers = signedHeaders({ id: delivery.id, body, at }, signing);
    reached('before post');
    const begun = performance.now();
    const answer = await post(delivery.url, { body, headers });
    const ms = Math.round(performance.now() - begun);
    reached('before result');
    await keepWriting(() => write(claim, delivery, answer, { at, ms }));
    reached('after result');
  } catch (error) {
    log().error({ err: error, delivery: claim.id }, 'what came of telling a webhook could not be written');
  }
}

async function write(
  claim: DeliveryClaim,
  { workspaceId, endpointId, failures, kind }: Loaded,
  answer: WebhookAnswer,
  { at, ms }: { at: Date; ms: number },
): Promise<void> {
  const became: Became = becameOf(answer, failures, 0.8 + Math.random() * 0.4);
  const { status, trouble, said } = answer;
  const one = { at: at.toISOString(), ms, status, trouble, said };
  const isWritten = await transact(db(), async (trx) => {
    const isOurs = await writeTry(trx, claim, became, one);
    if (!isOurs) return false;
    const which = { workspaceId, id: endpointId };
    if (became.state === 'delivered') await noteTaken(trx, which);
    if (became.state === 'failed') await giveUpOn(trx, which, became);
    return true;
  });
  log().info({ delivery: claim.id, kind, state: became.state, status, trouble, isWritten }, 'webhook told');
}

/** The database may be away for a moment; what was answered is not forgotten for that. */
async function keepWriting(written: () => Promise<void>): Promise<void> {
  for (const until = performance.now() + WRITE_FOR_MS; ; await wait(WRITE_AGAIN_MS))
    try {
      return await written();
    } catch (error) {
      if (performance.now() > until) throw error;
    }
}
