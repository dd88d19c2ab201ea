/* What every sentence of the timeline is made from. */
import type { EventDetails, OnboardingEventKind } from '../../domain/onboarding/event';
import type { TimelineEntry } from '../../speech/onboarding/said-timeline';

export type Says<K extends OnboardingEventKind> = (
  who: string,
  entry: TimelineEntry,
  details: EventDetails[K],
) => string;

/** Perhaps it was somebody else: whoever had a link that one of us copied. */
export const byCopy = ({ copier }: TimelineEntry): string =>
  copier === null ? '' : `, by the link that ${copier || 'a colleague'} copied`;
