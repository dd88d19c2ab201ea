/* What a program can ask of Insight. */
import { z } from 'zod';
import { COMPANY_LIMITS, segmentIn } from '../../../domain/customer/company';
import { PERIODS, USUAL_PERIOD } from '../../../domain/insight/period';
import { insightFor } from '../../../queries/api/insight.server';
import { operation } from '../operation';
import { INSIGHT } from '../shapes/insight-shapes';
import { id } from '../shapes/shapes';

const weeksSent = z
  .enum(PERIODS.map(String))
  .optional()
  .describe(
    'How many weeks back deals were signed, 13 unless it is said; 52 are twelve months of the calendar',
  );

export const INSIGHT_OPERATIONS = [
  operation({
    id: 'get_insight',
    method: 'GET',
    path: '/insight',
    topic: 'insight',
    scope: 'read',
    summary: 'How handing over goes, in figures over many onboardings',
    description:
      'Of a key that acts for somebody who sells or looks after customers, of their own. Some seconds behind what happens.',
    query: z.object({
      weeks: weeksSent,
      sales_owner_id: id.optional(),
      cs_owner_id: id.optional(),
      starting_point_id: id.optional(),
      segment: z
        .string()
        .max(COMPANY_LIMITS.segment)
        .optional()
        .describe('Of the company, in the words that stand with it'),
    }),
    answer: INSIGHT,
    handle: ({ actor, query }) =>
      insightFor(actor, {
        weeks: PERIODS.find((weeks) => String(weeks) === query.weeks) ?? USUAL_PERIOD,
        repId: query.sales_owner_id ?? null,
        hostId: query.cs_owner_id ?? null,
        startingPointId: query.starting_point_id ?? null,
        segment: segmentIn(query.segment ?? null),
      }),
  }),
];
