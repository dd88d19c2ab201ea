/* Webhooks in English: what each is told of, how it stands, and what became of what it was told. */
import type { DeliveryState, Trouble } from '../../../domain/webhook/delivery';
import type { WebhookTopic } from '../../../domain/webhook/topics';
import type {
  DeliveryFacts,
  OneDeliveryFacts,
  WebhookFacts,
  WebhookPageFacts,
} from '../../../queries/webhook/webhooks.server';
import type { SaidDelivery, SaidWebhook, SaidWebhookPage } from '../../webhook/said-webhooks';
import { countOf } from '../say-count';
import { type Reader, sayInstant } from '../say-time';

export const TOPIC_WORDS: Record<WebhookTopic, { label: string; hint: string }> = {
  gate: { label: 'The gate', hint: 'A deal may be closed, or was closed too early' },
  onboardings: { label: 'Onboardings', hint: 'Begun, handed over, agreed, closed, opened again' },
  handoffs: { label: 'Handoffs', hint: 'What sales records, and handing it over' },
  receipts: { label: 'Receipts', hint: 'Judged, accepted, returned' },
  guides: { label: 'Guides', hint: 'Written and published' },
  paths: { label: 'Paths', hint: 'Steps, files and question lists' },
  meetings: { label: 'Calls', hint: 'Offered, set, moved, held' },
  introductions: { label: 'Introductions', hint: 'Set and sent' },
  answers: { label: 'Answers', hint: 'Confirmed, corrected, signed, resolved' },
  questions: { label: 'Questions', hint: 'Asked and answered' },
  people: { label: 'People', hint: 'Contacts, their links, first contact' },
  mail: { label: 'Mail', hint: 'Came back, sent again' },
};

const DELIVERY_WORDS: Record<DeliveryState, string> = {
  queued: 'Waiting',
  sending: 'On its way',
  delivered: 'Taken',
  failed: 'Given up',
  cancelled: 'Called off',
};

const TROUBLE_WORDS: Record<Trouble, string> = {
  address_unlike: 'This address isn’t one that Foyer goes to.',
  address_unknown: 'Nobody knows this name: it leads to no address.',
  address_private: 'The name leads into a private network, and Foyer goes to none.',
  unreachable: 'Nobody answered there.',
  insecure: 'Its certificate can’t be trusted.',
  too_slow: 'It took longer than fifteen seconds.',
};

export function sayWebhook(facts: WebhookFacts, reader: Reader): SaidWebhook {
  const { id, url, topics, offReason } = facts;
  return {
    id,
    url,
    host: new URL(url).host,
    topics: topics.map((topic) => TOPIC_WORDS[topic].label).join(', '),
    isOn: offReason === null,
    stands: standsOf(facts, reader),
  };
}

function standsOf({ offReason, isFailing, stuck }: WebhookFacts, reader: Reader): string {
  if (offReason) return offReason === 'gone' ? 'Off: it answered that it is gone' : 'Off';
  if (!stuck) return isFailing ? 'On, and took nothing for days' : 'On';
  const { waiting, since, nextAt } = stuck;
  const waits = since
    ? `${countOf(waiting, 'event waits', 'events wait')}, the oldest since ${sayInstant(since, reader)}`
    : `more than ${waiting - 1} events wait`;
  return `On, and not getting through: ${waits}. Tried next ${sayInstant(nextAt, reader)}`;
}

const sayStatus = (status: number | null, trouble: Trouble | null): string =>
  trouble ? TROUBLE_WORDS[trouble] : `Answered ${status}`;

function sayDelivery(
  { id, kind, at, customer, state, attempts, last, dueAt }: DeliveryFacts,
  reader: Reader,
): SaidDelivery {
  return {
    id,
    kind,
    at: sayInstant(at, reader),
    about: customer ?? 'A test',
    state,
    stands: DELIVERY_WORDS[state],
    tries: attempts === 0 ? 'not tried yet' : countOf(attempts, 'try', 'tries'),
    answer: last ? sayStatus(last.status, last.trouble) : null,
    goesAt: dueAt && attempts > 0 ? sayInstant(dueAt, reader) : null,
  };
}

export function sayWebhookPage({
  webhook,
  secrets,
  deliveries,
  next,
  open,
  reader,
}: WebhookPageFacts): SaidWebhookPage {
  return {
    webhook: { ...sayWebhook(webhook, reader), chosen: [...webhook.topics] },
    secrets: secrets.map(({ id, madeAt }) => ({ id, made: sayInstant(madeAt, reader) })),
    deliveries: deliveries.map((one) => sayDelivery(one, reader)),
    next,
    open: open && sayOpen(open, reader),
  };
}

const sayOpen = ({ body, onboardingId, tries, ...one }: OneDeliveryFacts, reader: Reader) => ({
  ...sayDelivery(one, reader),
  body,
  onboardingId,
  maySendAgain: ['delivered', 'failed', 'cancelled'].includes(one.state),
  answers: tries.map(({ at, ms, status, trouble, said }) => ({
    at: sayInstant(new Date(at), reader),
    took: ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`,
    answer: sayStatus(status, trouble),
    said,
  })),
});
