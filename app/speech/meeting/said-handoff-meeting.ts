/* The meeting between sales and customer success, ready to be drawn. No page of a customer's is made from it. */
import type { HandoffPoint } from '../../domain/meeting/handoff-meeting';
import type { Gap } from '../../domain/onboarding/refusal';
import type { HandoffMeetingFacts } from '../../queries/meeting/handoff-meeting.server';

export type SaidHandoffPoint = {
  key: string;
  is: HandoffPoint['is'];
  title: string;
  /** What is said beside it; '' for nothing. */
  about: string;
  /** What is missing, to be said as an instruction; null for all others. */
  gap: Gap | null;
};

/** Where it stands, in short. */
export type SaidTalk = {
  isOpen: boolean;
  /** It is still to come. */
  isAhead: boolean;
  time: string;
  /** What somebody would wonder about; '' for nothing. */
  warn: string;
};

export type SaidHandoffMeeting = Pick<
  HandoffMeetingFacts,
  'id' | 'customer' | 'stage' | 'isOver' | 'mayArrange' | 'isReps'
> & {
  rep: string;
  host: string;
  zoneName: string;
  /** By when it is to be accepted; '' once it is, or goes no further. */
  acceptBy: string;
  /** How many acts were said of when: a form names what its reader had read. */
  base: number;
  meeting:
    | (SaidTalk & {
        /** It was to begin before the handoff was accepted. */
        wasBefore: boolean;
        length: string;
        minutes: number;
        place: string;
        before: string;
        said: { by: string; words: string } | null;
      })
    | null;
  points: SaidHandoffPoint[];
  notes: { id: string; by: string; when: string; words: string }[];
};
