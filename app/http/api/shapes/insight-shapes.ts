/* The figures of Insight, as programs read them; what each counts is said in the domain. */
import { z } from 'zod';
import { VERDICTS } from '../../../domain/guide/guide';
import { RETURN_REASONS } from '../../../domain/handoff/handoff';
import { STRETCHES } from '../../../domain/insight/stretches';
import { LASTING } from '../../../domain/mail/delivery';
import { SIDES, STEP_KINDS } from '../../../domain/path/path';
import { PROMISE_STATES } from '../../../domain/promise/promise';
import { SAID_BY, STATEMENT_KINDS } from '../../../domain/statement/statement';
import { answer } from './named';
import { id, isoDay } from './shapes';

const count = z.int().min(0);
const share = z.object({ count, of: count });
const spread = z.object({
  of: count,
  lower_quarter: z.number(),
  middle: z.number(),
  upper_quarter: z.number(),
});

const times = z.array(
  z.object({
    stretch: z.enum(STRETCHES),
    unit: z.enum(['working_hours', 'working_days']),
    reached: count.describe('How many came that far'),
    took: spread.nullable().describe('Since the signature; null for fewer than three'),
    in_time: share.describe(
      'Of those that have a limit and came that far, or are past it and didn’t yet, which is late too',
    ),
    overdue: count.describe('Of those that are late: past the limit, and not there yet'),
  }),
);

const figures = z.object({
  onboardings: count,
  times,
  accepted_first_time: share,
  returned: count,
  returned_for: z.array(z.object({ reason: z.enum(RETURN_REASONS), count })),
  changed: share.describe('Points that somebody of the customer changed, of those that were answered'),
  changed_by_kind: z.array(share.extend({ kind: z.enum(STATEMENT_KINDS) })),
  changed_by_source: z.array(share.extend({ said_by: z.enum([...SAID_BY, 'none']) })),
  promises: z.array(z.object({ state: z.enum(PROMISE_STATES), count })),
  promises_judged: z.array(z.object({ verdict: z.enum([...VERDICTS, 'none']), count })),
  promises_kept: share.extend({ late: count }),
  questions: z.object({ known: count, asked: count, again: count }),
  had_to_repeat: share,
  opened_page: share,
  asked_for_another_link: share,
  mail_arrived: share,
  mail: z.array(z.object({ became: z.enum(LASTING), count })),
});

export const INSIGHT = answer(
  'Insight',
  z.object({
    of: z
      .enum(['all', 'sold', 'looked_after'])
      .describe('Whose: a key that acts for no lead reads what is its own'),
    from: isoDay.describe('The day from which deals were signed'),
    before_from: isoDay,
    figures: figures.nullable().describe('Null under ten onboardings, as they say more about chance then'),
    before: figures.nullable().describe('The same of as many weeks or months before'),
    trend: z
      .array(z.object({ from: isoDay, onboardings: count, times }))
      .describe('By week, of twelve months by month'),
    read_only: count.nullable().describe('Where two things narrow it: the latest so many, as there are more'),
    steps: z
      .object({
        starting_point_id: id,
        name: z.string(),
        steps: z.array(
          z.object({
            key: z.string(),
            title: z.string(),
            kind: z.enum(STEP_KINDS),
            side: z.enum(SIDES),
            paths: count,
            done: count,
            left_out: count,
            in_time: share.describe('Of those with a day that are done, or are past it'),
            overdue: count.describe('Past its day, and not done yet'),
            took: spread.nullable().describe('Working days from when it could begin'),
            latest: count
              .nullable()
              .describe('Working days past its day, at most; null where none came late'),
          }),
        ),
      })
      .nullable()
      .describe('Of the starting point asked for, or of the usual one where nothing else narrows it'),
  }),
);
