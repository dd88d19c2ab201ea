import { atStart } from '../../domain/form/at-start';
import { SEVERITIES } from '../../domain/handoff/red-flag';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import type { Flag } from '../../queries/handoff/handoff-as-written.server';
import { SEVERITY_WORDS } from '../../speech/en/handoff/severity-words';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormView, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { wiringOf } from '../form/word-fields';
import { Icon } from '../kit/icon';
import { OnlyUs } from '../kit/state';
import { Tag } from '../kit/tag';
import { Help } from '../starting-point/question';
import { First } from '../statement/short-fields';
import { AddForm } from './add-form';
import { addAt, addFormOf, handoffAt, keptAt } from './addresses';
import { AnswerInstead, GivenInstead } from './answer-instead';
import { ChangedMeanwhile } from './changed-meanwhile';
import { EditLink } from './kept';
import { Part } from './part';
import type { HandoffProps } from './statements';
import { TakenOut } from './taken-out';

/** What worries sales. No customer ever sees any of it. */
export function RedFlagsPart({ page, reply }: HandoffProps) {
  const { flags, host, isOpen, adding } = page;
  const isAnswered = page.answers.some((one) => one.question === 'red_flags');
  const isEmpty = flags.length === 0 && !isAnswered;
  const isAdding = adding === 'flag' || reply?.form === addFormOf('flag');
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
        <Help page={page} question="red_flags" />
        <ul className="stack">
          {flags.map((flag) =>
            page.editing === flag.id && page.flagBase !== null ? (
              <li key={flag.id}>
                <FlagForm page={page} reply={reply} flag={flag} base={page.flagBase} />
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
        {isOpen && isAdding ? <AddFlags page={page} reply={reply} /> : null}
        {isOpen && (isEmpty || !isAdding) ? (
          <div className="goes ways">
            {isAdding ? null : (
              <a className="btn btn--bare" href={addAt(page.id, 'flag')}>
                <Icon name="plus" />
                Add a red flag
              </a>
            )}
            {isEmpty ? (
              <AnswerInstead
                page={page}
                question="red_flags"
                answer="none"
                label="Nothing worries me about this customer"
                reply={reply}
              />
            ) : null}
          </div>
        ) : null}
        <TakenOut page={page} form="flag" />
        {isOpen || !isEmpty ? null : <p>{atStart(host.first)} sees here what worries sales. Nothing yet.</p>}
      </div>
    </Part>
  );
}

/** Adds one or several. */
function AddFlags({ page, reply }: HandoffProps) {
  return (
    <AddForm
      which="flag"
      action={`${handoffAt(page.id)}/red-flags`}
      id={page.newIds.flag}
      reply={reply}
      title="Add red flags"
      isTitleHidden
      noun="red flag"
      hint="Several? One per line makes a list."
      save="Save the red flags"
      row={(form) => <FlagFields form={form} host={page.host.first} isList />}
    />
  );
}

interface FlagFieldsProps {
  form: FormView;
  host: string;
  flag?: Flag;
  isList: boolean;
}

function FlagFields({ form, host, flag, isList }: FlagFieldsProps) {
  return (
    <>
      <First
        label={`What should ${host} watch for?`}
        limit={MOST.text}
        isList={isList}
        {...wiringOf(form, 'concern', flag?.concern ?? '')}
      />
      <div className="entry__rest">
        <Choices
          name={form.name('severity')}
          id={form.id('severity')}
          legend="How bad could it get?"
          chosen={form.value('severity', flag?.severity ?? 'watch')}
          choices={SEVERITIES.map((value) => ({ value, label: SEVERITY_WORDS[value] }))}
          error={form.error('severity')}
        />
        <TextArea
          label="What would you do about it?"
          look="line"
          rows={1}
          limit={MOST.text}
          {...wiringOf(form, 'advice', flag?.advice ?? '')}
        />
      </div>
    </>
  );
}

type FlagFormProps = HandoffProps & { flag: Flag; base: number };

/** Changes one that is kept. */
function FlagForm({ page, reply, flag, base }: FlagFormProps) {
  const { id, concern, severity, advice } = flag;
  const form = formView(reply, id, id);
  const action = `${handoffAt(page.id)}/red-flags/${id}`;
  return (
    <Form className="edit" id={id} action={action} aria-label={`Change: ${concern}`}>
      <ChangedMeanwhile
        reply={reply}
        name={id}
        kept={[concern, SEVERITY_WORDS[severity], advice].filter(Boolean).join(' · ')}
      />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="shown" value={JSON.stringify({ concern, severity, advice })} />
      <FlagFields form={form} host={page.host.first} flag={flag} isList={false} />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Save the red flag
        </button>
        <a className="btn btn--bare" href={keptAt(page.id, id)}>
          Leave it as it is
        </a>
        <button
          type="submit"
          className="btn btn--bare edit__away"
          formAction={`${action}/remove`}
          formNoValidate
        >
          Remove<span className="vh">: {concern}</span>
        </button>
      </p>
    </Form>
  );
}
