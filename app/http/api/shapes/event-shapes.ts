/*
 * What happened, as programs follow it: the kinds of the vocabulary by their own names. What was noted with an event
 * stays here; a program reads what it is about. Red flags and notes between colleagues are not told at all.
 */
import { z } from 'zod';
import { TOLD } from '../../../domain/api/told';
import type { OnboardingEventKind } from '../../../domain/onboarding/event';
import { TOLD_DATA } from '../../../domain/webhook/told-data';
import { answer } from './named';
import { id, instant } from './shapes';

export const EVENT = answer(
  'Event',
  z.object({
    id,
    type: z.enum(TOLD as [OnboardingEventKind, ...OnboardingEventKind[]]),
    at: instant,
    onboarding_id: id,
    statement_id: id.nullable(),
    actor: z
      .object({ kind: z.enum(['member', 'contact']), id, name: z.string().nullable() })
      .nullable()
      .describe('Null for what follows by itself'),
    key: z.object({ id, name: z.string() }).nullable().describe('By which key the member did it'),
  }),
);
/** What webhooks are sent. */
export const WEBHOOK_TOLD = answer(
  'WebhookTold',
  z.object({
    type: z.enum(TOLD as [OnboardingEventKind, ...OnboardingEventKind[]]),
    timestamp: instant,
    data: TOLD_DATA.describe(
      'How the onboarding stood before it (null where it began by it), and stands by it',
    ),
  }),
);

export const EVENTS_TOLD = answer(
  'EventList',
  z.object({
    items: z.array(EVENT),
    next_cursor: z
      .string()
      .nullable()
      .describe('Stands behind the last one too: come back with it for what happens later'),
    has_more: z.boolean().describe('Whether more can be read at once'),
  }),
);
