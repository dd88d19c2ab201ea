/* An address as it is typed, with what it is told of. */
import { z } from 'zod';
import { slipped } from '../form/slip';
import { isId } from '../request/id';
import { line } from '../statement/wording-rules';
import { readWebhookUrl } from './public-address';
import { WEBHOOK_TOPICS } from './topics';

export const WEBHOOK_URL_MOST = 1000;

const topics = z
  .array(z.enum(WEBHOOK_TOPICS, slipped({ code: 'not_among', words: WEBHOOK_TOPICS })))
  .min(1, slipped({ code: 'missing', field: 'webhook_topics' }))
  .transform((chosen) => WEBHOOK_TOPICS.filter((topic) => chosen.includes(topic)));

/** Addresses inside the own network are for whoever runs Foyer to allow. */
export const webhookForm = (allowed: { isPrivateAllowed: boolean }) =>
  z.object({
    url: line({ field: 'webhook_url', max: WEBHOOK_URL_MOST }).transform((typed, context) => {
      const url = readWebhookUrl(typed, allowed);
      if (url && url.href.length <= WEBHOOK_URL_MOST) return url.href;
      context.addIssue({ code: 'custom', message: slipped({ code: 'webhook_unlike' }) });
      return z.NEVER;
    }),
    topics: z.preprocess((typed) => typed ?? [], topics),
  });

export const newWebhookForm = (allowed: { isPrivateAllowed: boolean }) =>
  webhookForm(allowed).extend({ id: z.string().refine(isId, slipped({ code: 'incomplete' })) });
