/* Webhooks, ready to be drawn. */
import type { DeliveryState } from '../../domain/webhook/delivery';
import type { WebhookTopic } from '../../domain/webhook/topics';

export type SaidWebhook = {
  id: string;
  url: string;
  host: string;
  topics: string;
  isOn: boolean;
  stands: string;
};

export type SaidDelivery = {
  id: string;
  /** Of the vocabulary, as programs read it. */
  kind: string;
  at: string;
  /** Of which customer, or that it is a test. */
  about: string;
  state: DeliveryState;
  stands: string;
  tries: string;
  answer: string | null;
  /** When it is tried next, while it waits. */
  goesAt: string | null;
};

export type OpenDelivery = SaidDelivery & {
  /** What is sent; null until it was tried the first time. */
  body: string | null;
  onboardingId: string | null;
  maySendAgain: boolean;
  answers: { at: string; took: string; answer: string; said: string }[];
};

export type SaidWebhookPage = {
  webhook: SaidWebhook & { chosen: WebhookTopic[] };
  secrets: { id: string; made: string }[];
  deliveries: SaidDelivery[];
  next: string | null;
  open: OpenDelivery | null;
};
