/* Where meetings stand, on both sides' pages, and the names under which their forms come back. */
import type { SaidMeetingPage } from '../../speech/meeting/said-meeting';
import type { FormReply } from '../form/form-reply';

export const meetingAddress = (id: string, readerId: string): string =>
  `/welcome/meetings/${id}?of=${readerId}`;

/** Where one of its forms goes; the page comes back with its times in the zone that was asked for. */
export const meetingActAt = (
  { id, zone, isOwnZone }: { id: string; zone: string; isOwnZone: boolean },
  form: keyof typeof MEETING_FORMS,
  anchor: string,
): string =>
  `/welcome/meetings/${id}/${form}${isOwnZone ? '' : `?zone=${encodeURIComponent(zone)}`}#${anchor}`;

export const MEETING_FORMS = {
  take: 'take',
  propose: 'propose',
  agree: 'agree',
  decline: 'decline',
} as const;

export const meetingsAt = (onboardingId: string): string => `/onboardings/${onboardingId}/meetings`;

/** The form that offers times or says when a call is, and those of a meeting that goes on. */
export const OFFER_FORM = 'offer';
export const setFormOf = (meetingId: string): string => `set ${meetingId}`;
export const callOffFormOf = (meetingId: string): string => `call-off ${meetingId}`;
export const leaveOutFormOf = (meetingId: string): string => `leave-out ${meetingId}`;
export const agendaFormOf = (meetingId: string): string => `agenda ${meetingId}`;
export const cameFormOf = (pointId: string): string => `came ${pointId}`;

/** Where sales and customer success talk before a handoff is accepted, and the names under which its forms come back. */
export const handoffMeetingAt = (onboardingId: string): string => `${meetingsAt(onboardingId)}/handoff`;
export const HANDOFF_FORMS = { set: 'set-talk', callOff: 'call-off-talk', note: 'note-talk' } as const;

/** What the customer’s page of a meeting, and each form on it, is made from. */
export interface MeetingPageProps {
  said: SaidMeetingPage;
  /** The reader's page. */
  back: string;
  /** All that times may be shown in. */
  timeZones: string[];
  reply: FormReply | undefined;
}
