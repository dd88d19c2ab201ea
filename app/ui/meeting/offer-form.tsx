import { LINE_LIMIT, MOST_OFFERED } from '../../domain/meeting/meeting';
import type { SaidMeeting, SaidMeetings } from '../../speech/meeting/said-meeting';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea, TextField } from '../form/text-field';
import { meetingsAt, OFFER_FORM } from './meeting-links';
import { TimeRows, WhereFields } from './when-fields';

interface OfferFormProps {
  page: SaidMeetings;
  /** The one whose offer is replaced; null where it begins one. */
  meeting: SaidMeeting | null;
  reply: FormReply | undefined;
}

/** Times to take from, a link to book by, or what is agreed already. */
export function OfferForm({ page, meeting, reply }: OfferFormProps) {
  if (!page.mayArrange) return null;
  if (meeting === null)
    return (
      <section className="sect" aria-label={page.isFirst ? 'Your first call' : 'Your next check-in'}>
        <Fields page={page} meeting={null} reply={reply} />
      </section>
    );
  return (
    <details className="fix gap-l" open={reply?.form === OFFER_FORM}>
      <summary className="btn btn--line">Offer other times…</summary>
      <div className="fix__body">
        <Fields page={page} meeting={meeting} reply={reply} />
      </div>
    </details>
  );
}

function Fields({ page, meeting, reply }: OfferFormProps) {
  const { id, zoneName, theirZones, guests, bookingLink } = page;
  const form = formView(reply, OFFER_FORM, OFFER_FORM);
  const reached = guests.filter(({ isReached }) => isReached);
  return (
    <Form action={`${meetingsAt(id)}/offer`} className={meeting ? 'stack offer' : 'edit offer'}>
      <input type="hidden" name="base" value={meeting?.base ?? 0} />
      <Choices
        name="how"
        id={form.id('how')}
        legend="How they learn when"
        chosen={form.value('how', 'times')}
        choices={[
          { value: 'times', label: 'I offer times' },
          { value: 'link', label: 'My booking link' },
          { value: 'agreed', label: 'It’s agreed already' },
        ]}
      >
        <div className="offer__times">
          <p className="hint">
            In {zoneName}. {theirZones}
          </p>
          <TimeRows form={form} rows={MOST_OFFERED} />
        </div>
        <div className="offer__link">
          <TextField
            name="link"
            id={form.id('link')}
            label="Your booking link"
            hint="They book there; once they have, say here what they chose."
            defaultValue={form.value('link', bookingLink)}
            error={form.error('link')}
          />
        </div>
      </Choices>
      <WhereFields form={form} where={meeting} />
      {meeting === null && !page.isFirst ? (
        <Choices
          name="every"
          id={form.id('every')}
          legend="How often"
          hint={`${page.planned} Once one was held the next is set by itself, on a working day, and they get it by mail. It ends when you call one off.`.trim()}
          chosen={form.value('every', page.every)}
          choices={[
            { value: 'once', label: 'This once' },
            { value: '1', label: 'Every week' },
            { value: '2', label: 'Every other week' },
          ]}
        />
      ) : null}
      <Choices
        kind="checkbox"
        name="guestIds"
        id={form.id('guestIds')}
        legend="Who of theirs is asked"
        hint={
          page.unreached ? (
            <>
              {page.unreached} <a href={`/onboardings/${id}#people`}>See who has a page</a>
            </>
          ) : (
            'Each gets a mail of their own.'
          )
        }
        chosen={form.chosen(
          'guestIds',
          reached.map((one) => one.id),
        )}
        error={form.error('guestIds')}
        choices={reached.map((one) => ({ value: one.id, label: one.name }))}
      />
      <TextArea
        name="words"
        id={form.id('words')}
        label="A line for them"
        isOptional
        hint="They read it above the times, and in the mail."
        limit={LINE_LIMIT}
        defaultValue={form.value('words', '')}
        error={form.error('words')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          <span className="offer__do--times">Offer these times</span>
          <span className="offer__do--link">Send the link</span>
          <span className="offer__do--agreed">Set the call</span>
        </button>
        <span className="meta">They get it by mail at once.</span>
      </p>
    </Form>
  );
}
