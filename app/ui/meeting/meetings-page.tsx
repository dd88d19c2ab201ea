import { atStart } from '../../domain/form/at-start';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { countInWords } from '../../speech/en/say-count';
import type { SaidMeeting, SaidMeetings } from '../../speech/meeting/said-meeting';
import { ErrorSummary, type Gap } from '../form/error-summary';
import type { FormReply } from '../form/form-reply';
import { REFUSAL_WORDS } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { State } from '../kit/state';
import { Agenda } from './agenda';
import { CallTime, Unusual } from './call-time';
import { Absent, CallOff, Held, LeaveOut, Propositions, SetTime } from './meeting-acts';
import { handoffMeetingAt, meetingsAt } from './meeting-links';
import { OfferForm } from './offer-form';
import { Place } from './place';

export interface MeetingsProps {
  page: SaidMeetings;
  reply: FormReply | undefined;
}

/** Meetings with a customer: the one that goes on, or the form that begins one, and those before. */
export function MeetingsPage({ page, reply }: MeetingsProps) {
  const { open, earlier, isIntroduced } = page;
  return (
    <StaffPage skip="Skip to the call">
      <OnboardingNav {...page} current="meetings" />
      <PageHead title={titleOf(page)} lead={leadOf(page)} />
      <Answer reply={reply} />
      {isIntroduced ? (
        <div id="call" tabIndex={-1}>
          {open ? <Open meeting={open} page={page} reply={reply} /> : <JustCalledOff meeting={earlier[0]} />}
          {open ? <Agenda meeting={open} page={page} reply={reply} /> : null}
          {open === null || open.state === 'offered' || open.state === 'linked' ? (
            <OfferForm page={page} meeting={open} reply={reply} />
          ) : null}
        </div>
      ) : (
        <Note tone="wait" className="gap-l">
          <p>
            <b>The first call is arranged once the introduction is made.</b> Until then nobody there has a
            page to take a time on.
          </p>
        </Note>
      )}
      {earlier.map((meeting) => (
        <Agenda key={meeting.id} meeting={meeting} page={page} reply={reply} />
      ))}
      {earlier.length > 0 ? <Earlier id={page.id} meetings={earlier} /> : null}
      <AmongUs page={page} />
    </StaffPage>
  );
}

/** What became of the last one, above the form that begins another. */
function JustCalledOff({ meeting }: { meeting: SaidMeeting | undefined }) {
  if (meeting?.state !== 'called_off') return null;
  const { set, guests } = meeting;
  return (
    <Note className="gap-l">
      <p dir="auto">
        <b>{set ? `The call on ${set.time} is called off.` : 'The call is called off; no time was taken.'}</b>{' '}
        {guests ? `Mail says so to ${guests}${set ? ', and takes it out of their calendars' : ''}.` : null}
      </p>
    </Note>
  );
}

export const titleOf = ({ customer, open, earlier }: SaidMeetings): string => {
  const call = open?.isFirst ? 'Your first call' : 'Your next call';
  if (open?.set && open.ourTurn !== 'hold')
    return `${call} with ${customer} ${open.isToAgree ? 'has a new time' : 'is set'}`;
  if (open) return `${call} with ${customer}`;
  return wasHeld(earlier) ? `Calls with ${customer}` : `When will you talk with ${customer}?`;
};

const wasHeld = (meetings: readonly SaidMeeting[]): boolean => meetings.some(({ state }) => state === 'held');

function leadOf({ open, earlier, isIntroduced }: SaidMeetings): string | undefined {
  if (!isIntroduced) return undefined;
  if (!open && wasHeld(earlier))
    return 'Arrange the next one: once, or again every week or every other week.';
  if (open?.set) return leadOfSet(open);
  return 'Offer up to five times, or your booking link. They take one, or name others; both calendars get it.';
}

function leadOfSet({ ourTurn, isToAgree }: SaidMeeting): string {
  if (ourTurn === 'hold') return 'Its time is over. Mark it as held, or set another time.';
  if (ourTurn === 'answer') return 'They ask for another time. Until you answer, the one below stands.';
  if (isToAgree) return 'The new time went to both calendars. Nobody there has said yes to it yet.';
  return 'Both calendars have it. Whatever changes here, they hear by mail.';
}

function Answer({ reply }: { reply: FormReply | undefined }) {
  if (!reply) return null;
  const gaps: Gap[] = Object.entries(reply.errors).map(([name, message]) => ({
    field: `${reply.form.replace(' ', '-')}-${name}`,
    message,
  }));
  if (gaps.length > 0) return <ErrorSummary title="Not sent yet. Your words are still here." gaps={gaps} />;
  if (!reply.refusal) return null;
  return (
    <Note tone="stop" role="alert" className="gap-l">
      {REFUSAL_WORDS[reply.refusal.code]}
    </Note>
  );
}

interface OpenProps {
  meeting: SaidMeeting;
  page: SaidMeetings;
  reply: FormReply | undefined;
}

/** How it stands, and what may be done about it. */
function Open({ meeting, page, reply }: OpenProps) {
  const { set, times, link, length, place, before, said, proposals } = meeting;
  return (
    <section className="sect" aria-labelledby="stands">
      <header className="goes">
        <h2 id="stands">
          {set ? <CallTime time={set.time} /> : link ? 'They book by your link' : countTimes(times.length)}
        </h2>
        <State tone={meeting.tone}>{meeting.status}</State>
      </header>
      <div className="stands">
        {set?.beside ? <p className="meta">{set.beside}</p> : null}
        <Unusual warn={set?.warn ?? ''} />
        {before ? (
          <p className="meta">
            It was to be on <del>{before}</del>.
          </p>
        ) : null}
        {times.length > 0 && !set ? (
          <ul className="times">
            {times.map(({ value, time, beside, warn }) => (
              <li key={value}>
                {time}
                {beside ? <p className="meta">{beside}</p> : null}
                <Unusual warn={warn} />
              </li>
            ))}
          </ul>
        ) : null}
        {link ? (
          <p className="meta">
            <a href={link} rel="noreferrer">
              {link}
            </a>
          </p>
        ) : null}
        <p className="meta" dir="auto">
          {[length, meeting.guests && `with ${meeting.guests}`, meeting.again].filter(Boolean).join(' · ')}
        </p>
        <Place typed={place} />
        {said ? (
          <p className="meta" dir="auto">
            {said.by}: <q>{said.words}</q>
          </p>
        ) : null}
        <Absent meeting={meeting} />
        {proposals.map((proposal) => (
          <Propositions key={proposal.by} {...{ meeting, proposal, page, reply }} />
        ))}
      </div>
      {page.mayArrange ? (
        <div className="goes">
          <Held meeting={meeting} page={page} />
          <SetTime meeting={meeting} page={page} reply={reply} />
          <LeaveOut meeting={meeting} page={page} reply={reply} />
          <CallOff meeting={meeting} page={page} reply={reply} />
        </div>
      ) : null}
    </section>
  );
}

const countTimes = (times: number): string =>
  times === 0
    ? 'No time is left to take'
    : times === 1
      ? 'One time is offered'
      : `${atStart(countInWords(times))} times are offered`;

/** The talk of sales and customer success before acceptance, and when it is. */
function AmongUs({ page: { id, rep, host, stage, amongUs } }: Pick<MeetingsProps, 'page'>) {
  if (rep === null) return null;
  const isOver = isAccepted(stage) && !(amongUs?.isOpen && amongUs.isAhead);
  return (
    <div className="gap-l stack">
      <p className="goes">
        <a href={`${handoffMeetingAt(id)}#when`}>
          {isOver
            ? `The talk between ${rep} and ${host} about the handoff`
            : `A talk between ${rep} and ${host}${isAccepted(stage) ? '' : ', before the handoff is accepted'}`}
        </a>
        {amongUs ? <span>{amongUs.isOpen ? amongUs.time : <del>{amongUs.time}</del>}</span> : null}
        {amongUs && !amongUs.isOpen ? <State tone={undefined}>Called off</State> : null}
      </p>
      <Unusual warn={amongUs?.warn ?? ''} />
    </div>
  );
}

function Earlier({ id, meetings }: { id: string; meetings: SaidMeeting[] }) {
  return (
    <section className="sect" aria-labelledby="earlier">
      <h2 id="earlier">Before</h2>
      <ul className="list talk">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <span className="goes">
              <b>{meeting.set ? meeting.set.time : 'No time was taken'}</b>
              <State tone={meeting.tone}>{meeting.status}</State>
              {meeting.state === 'held' && meeting.set ? (
                <a href={`${meetingsAt(id)}?call=${meeting.id}#agenda-${meeting.id}`}>
                  What came of it<span className="vh">: {meeting.set.time}</span>
                </a>
              ) : null}
            </span>
            {meeting.said ? (
              <p className="meta" dir="auto">
                {meeting.said.by}: <q>{meeting.said.words}</q>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
