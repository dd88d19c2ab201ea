/* What an address is told of, by topic, and how many there may be. */

export const WEBHOOK_TOPICS = [
  'gate',
  'onboardings',
  'handoffs',
  'receipts',
  'guides',
  'paths',
  'meetings',
  'introductions',
  'answers',
  'questions',
  'people',
  'mail',
] as const;
export type WebhookTopic = (typeof WEBHOOK_TOPICS)[number];

/** Addresses of one workspace, and secrets of an address that sign at the same time. */
export const MOST_WEBHOOKS = 20;
export const MOST_SECRETS = 3;
