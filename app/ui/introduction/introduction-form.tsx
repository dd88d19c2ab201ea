import { INTRODUCTION_LIMITS as MOST } from '../../speech/en/introduction-draft';
import { endSentence } from '../../speech/en/sentence';
import type { IntroductionPage } from '../../speech/introduction/said-introduction';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, shownIn } from '../form/form-reply';
import { DateField, TextArea, TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { type ArrivingMail, MailPreview } from './mail-preview';
import { RecipientList } from './recipient-list';

export const INTRODUCTION_FORM = 'introduction';

interface IntroductionFormProps {
  page: IntroductionPage;
  arriving: ArrivingMail;
  reply?: FormReply;
}

/** What the rep writes on the left, what arrives on the right, and how it is made at the end. */
export function IntroductionForm({ page, arriving, reply }: IntroductionFormProps) {
  const { id, words, recipients, host, isOwn } = page;
  const at = (name: string, stored: string) => ({
    name,
    defaultValue: shownIn(reply, INTRODUCTION_FORM, name, stored),
    error: reply?.errors[name],
  });
  const typedTo = reply?.typed.to;
  const isRestTyped = (['subject', 'opening', 'closing'] as const).some(
    (name) => reply?.errors[name] || shownIn(reply, INTRODUCTION_FORM, name, words[name]) !== words[name],
  );
  // A hand-over empties the line, and what stands around it may name whoever had it before.
  const isLineEmptied = words.why === '' && page.base > 0 && !isOwn;
  return (
    <Form className="split" action={`/onboardings/${id}/introduction/draft`}>
      {page.set ? <input type="hidden" name="change" value="1" /> : null}
      {isOwn ? <input type="hidden" name="own" value="1" /> : null}
      <input type="hidden" name="base" value={revisionIn(reply) ?? page.base} />
      <div className="col">
        <TextArea
          label={
            <>
              {isOwn ? (
                'A line of your own (optional)'
              ) : (
                <>
                  Why {host.first}? <span className="req">Needed</span>
                </>
              )}
            </>
          }
          hint={
            isOwn
              ? 'One sentence in your voice, after your card.'
              : `One sentence in your voice, true of ${host.first} and of nobody else.`
          }
          limit={MOST.why}
          rows={3}
          {...at('why', words.why)}
        />
        <RecipientList
          page={page}
          typed={reply ? [typedTo ?? []].flat() : undefined}
          error={reply?.errors.to}
        />
        <details className="more" open={isRestTyped || isLineEmptied}>
          <summary className="btn btn--bare">Change the rest of the mail</summary>
          <div className="col gap">
            <TextField
              label="Subject"
              hint="Everyone reads their own name in it."
              limit={MOST.subject}
              {...at('subject', words.subject)}
            />
            <TextArea
              label={`Before ${host.first}’s card`}
              limit={MOST.text}
              rows={3}
              {...at('opening', words.opening)}
            />
            <TextArea label="After your line" limit={MOST.text} rows={4} {...at('closing', words.closing)} />
          </div>
        </details>
        <p className="goes">
          <button type="submit" className="btn btn--line">
            Update preview
          </button>
          <button type="submit" className="btn btn--bare" formAction={`/onboardings/${id}/introduction/test`}>
            Send me a test
          </button>
        </p>
      </div>
      <MailPreview
        {...{ id, arriving, recipients, host }}
        introducer={page.introducer}
        hasLine={words.why !== ''}
        isChanging={page.set !== null}
      />
      <fieldset className="timing" aria-label="How it is made">
        <Choices
          name="manner"
          legend="How"
          choices={[
            { value: 'now', label: 'Now, by mail' },
            { value: 'later', label: 'Later, by mail' },
            { value: 'phone', label: isOwn ? 'I spoke to them' : 'I did it myself' },
          ]}
          chosen={shownIn(reply, INTRODUCTION_FORM, 'manner', page.set ? 'later' : 'now')}
        />
        <p className="goes when when--now">
          <button
            type="submit"
            className="btn btn--main btn--big"
            formAction={`/onboardings/${id}/introduction/send`}
          >
            {isOwn ? 'Send it' : 'Send introduction'}
          </button>
          <span className="meta">
            To everyone ticked above, each with a link of their own. It stops the clock.
          </span>
        </p>
        <Later page={page} reply={reply} />
        <div className="when when--phone">
          <div className="col">
            <TextField
              label="Who did you speak to, and when?"
              hint={`It stops the clock. Each person ticked above still gets their link, in a short mail from ${endSentence(host.first)}`}
              limit={MOST.spokeWith}
              {...at('spokeWith', '')}
            />
            <p className="goes">
              <button
                type="submit"
                className="btn btn--main btn--big"
                formAction={`/onboardings/${id}/introduction/by-phone`}
              >
                {isOwn ? 'We spoke by phone' : `I introduced ${host.first} by phone`}
              </button>
              <button
                type="submit"
                className="btn btn--line btn--big"
                formAction={`/onboardings/${id}/introduction/at-meeting`}
              >
                At a meeting
                <span className="vh">{isOwn ? ', we spoke' : `, I introduced ${host.first}`}</span>
              </button>
            </p>
          </div>
        </div>
      </fieldset>
    </Form>
  );
}

/** A day and a time, on the wall of whoever gets it. */
function Later({ page: { id, later, set }, reply }: Pick<IntroductionFormProps, 'page' | 'reply'>) {
  const wrong = reply?.refusal?.code;
  const isTimeWrong = wrong === 'time_passed' || wrong === 'time_too_far';
  const at = (name: 'day' | 'time') => ({
    name,
    defaultValue: shownIn(reply, INTRODUCTION_FORM, name, later[name]),
    error: reply?.errors[name],
  });
  return (
    <div className="when when--later">
      <input type="hidden" name="zone" value={later.zone} />
      <div className="at">
        <DateField
          label="Day"
          {...at('day')}
          error={reply?.errors.day ?? (isTimeWrong ? REFUSAL_WORDS[wrong] : undefined)}
        />
        <TextField type="time" label={`Time, ${later.place}`} {...at('time')} />
      </div>
      <p className="goes">
        <button
          type="submit"
          className="btn btn--main btn--big"
          formAction={`/onboardings/${id}/introduction/schedule`}
        >
          {set ? 'Set it anew' : 'Send it then'}
        </button>
        <span className="meta">It goes by itself, once. The clock runs until then.</span>
      </p>
    </div>
  );
}

/** After a refusal the form starts from the newer words, so that sending it again means it. */
function revisionIn(reply: FormReply | undefined): number | null {
  const latest = reply?.refusal?.latest as { revision?: number } | undefined;
  return latest?.revision ?? null;
}
