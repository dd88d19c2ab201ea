import { SEVERITIES, SEVERITY_WORDS } from '../../domain/red-flag';
import { WORD_LIMITS as MOST } from '../../domain/word-limits';
import type { Flag } from '../../queries/handoff-as-written.server';
import { Choices } from '../choices';
import { Form } from '../form';
import { formView } from '../form-reply';
import { Icon } from '../icon';
import { OnlyUs } from '../state';
import { Tag } from '../tag';
import { TextArea } from '../text-field';
import { addAt, addFormOf, handoffAt } from './addresses';
import { AnswerInstead, GivenInstead } from './answer-instead';
import { ChangedMeanwhile } from './changed-meanwhile';
import { EditLink } from './kept';
import { Part } from './part';
import type { RecordingProps } from './statements';

/** What worries sales. No customer ever sees any of it. */
export function RedFlagsPart({ page, reply }: RecordingProps) {
  const { flags, host, isOpen, adding } = page;
  const isAnswered = page.answers.some((one) => one.question === 'red_flags');
  const isEmpty = flags.length === 0 && !isAnswered;
  const isAdding = isEmpty || adding === 'flag' || reply?.form === addFormOf('flag');
  return (
    <Part
      id="red_flags"
      title="Red flags"
      hint={
        isOpen
          ? 'Doubts, frictions, people who voted against. Never shown, sent or exported to the customer.'
          : 'Never shown, sent or exported to the customer.'
      }
      state={<OnlyUs />}
    >
      <div className="inside">
        <ul className="stack">
          {flags.map((flag) =>
            page.editing === flag.id && page.flagBase !== null ? (
              <li key={flag.id}>
                <FlagForm page={page} reply={reply} name={flag.id} flag={flag} base={page.flagBase} />
              </li>
            ) : (
              <li key={flag.id} className="kept" id={flag.id} tabIndex={-1}>
                <p dir="auto">{flag.concern}</p>
                <small dir="auto">
                  <Tag>{SEVERITY_WORDS[flag.severity]}</Tag> {flag.advice}
                </small>
                <EditLink page={page} id={flag.id} title={flag.concern} />
              </li>
            ),
          )}
        </ul>
        {flags.length === 0 ? (
          <GivenInstead
            page={page}
            question="red_flags"
            says={`Nothing worries ${page.isReps ? 'you' : page.rep.first} about this customer.`}
          />
        ) : null}
        {isOpen && isAdding ? <FlagForm page={page} reply={reply} name={addFormOf('flag')} /> : null}
        {isOpen && !isAdding ? (
          <p className="goes">
            <a className="btn btn--bare" href={addAt(page.id, 'flag')}>
              <Icon name="plus" />
              Add a red flag
            </a>
          </p>
        ) : null}
        {isOpen && isEmpty ? (
          <AnswerInstead
            page={page}
            question="red_flags"
            answer="none"
            label="Nothing worries me about this customer"
            reply={reply}
          />
        ) : null}
        {isOpen || !isEmpty ? null : <p>{host.first} sees here what worries sales. Nothing yet.</p>}
      </div>
    </Part>
  );
}

type FlagFormProps = RecordingProps & { name: string; flag?: Flag; base?: number };

function FlagForm({ page, reply, name, flag, base }: FlagFormProps) {
  const form = formView(reply, name, name);
  const flags = `${handoffAt(page.id)}/red-flags`;
  return (
    <Form
      className="edit"
      id={name}
      action={flag ? `${flags}/${flag.id}` : `${flags}?add=flag`}
      aria-label={flag ? `Change: ${flag.concern}` : 'Add a red flag'}
    >
      <ChangedMeanwhile
        reply={reply}
        name={name}
        kept={
          flag ? [flag.concern, SEVERITY_WORDS[flag.severity], flag.advice].filter(Boolean).join(' · ') : ''
        }
      />
      {base ? (
        <input type="hidden" name="base" value={base} />
      ) : (
        <input type="hidden" name="id" value={form.value('id', page.newIds.flag)} />
      )}
      <TextArea
        name="concern"
        id={form.id('concern')}
        label={`What should ${page.host.first} watch for?`}
        limit={MOST.text}
        required
        defaultValue={form.value('concern', flag?.concern ?? '')}
        error={form.error('concern')}
      />
      <Choices
        name="severity"
        id={form.id('severity')}
        legend="How bad could it get?"
        chosen={form.value('severity', flag?.severity ?? 'watch')}
        choices={SEVERITIES.map((value) => ({ value, label: SEVERITY_WORDS[value] }))}
        error={form.error('severity')}
      />
      <TextArea
        name="advice"
        id={form.id('advice')}
        label="What would you do about it?"
        limit={MOST.text}
        isOptional
        defaultValue={form.value('advice', flag?.advice ?? '')}
        error={form.error('advice')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          Save the red flag
        </button>
        {flag ? (
          <>
            <button
              type="submit"
              className="btn btn--bare"
              formAction={`${flags}/${flag.id}/remove`}
              formNoValidate
            >
              Remove<span className="vh">: {flag.concern}</span>
            </button>
            <a className="btn btn--bare" href={`${handoffAt(page.id)}#${flag.id}`}>
              Leave it as it is
            </a>
          </>
        ) : null}
      </p>
    </Form>
  );
}
