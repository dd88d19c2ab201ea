import { WORD_LIMITS } from '../../domain/statement/word-limits';
import type { TalkPoint } from '../../speech/review/said-corrections';
import type { SaidPlaces } from '../../speech/step/said-places';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { DateField, TextArea } from '../form/text-field';
import { WordingFields } from '../form/wording-fields';
import { NewStepFields } from '../step/new-step-fields';

interface WhatCameProps {
  /** The onboarding. */
  id: string;
  point: TalkPoint;
  places: SaidPlaces;
  reply?: FormReply;
  /** The page that it is noted on, where that isn't the list of answers. */
  from?: 'meetings';
}

export const callFormOf = (statementId: string): string => `call ${statementId}`;

/** It stays, it reads otherwise now, or it isn't decided. The customer says yes to what is. */
export function WhatCameOfIt({ id, point, places, reply, from }: WhatCameProps) {
  const name = callFormOf(point.id);
  const form = formView(reply, name, point.id);
  return (
    <details className="ask" open={reply?.form === name}>
      <summary className="btn btn--line">
        What came of it?<span className="vh"> {point.said}</span>
      </summary>
      <Form action={`/onboardings/${id}/call/${point.id}`}>
        <input type="hidden" name="wording" value={point.wordingId} />
        {from ? <input type="hidden" name="from" value={from} /> : null}
        <input type="hidden" name="before" value={point.open?.until ?? ''} />
        <Choices
          name="outcome"
          id={form.id('outcome')}
          legend="What did you agree on the call?"
          look="pick"
          chosen={form.value('outcome', '')}
          error={form.error('outcome')}
          choices={[
            { value: 'kept', label: 'It stays as it is.' },
            { value: 'reworded', label: 'It reads otherwise now.' },
            { value: 'step', label: 'It stays as it is, and something has to be done: a step.' },
            {
              value: 'open',
              label: point.open ? 'It stays open until another day.' : 'It stays open until a day.',
            },
          ]}
        />
        <div className="when when--reworded ans__new">
          <WordingFields words={point.words} form={form} />
        </div>
        <div className="when when--step ans__new">
          <NewStepFields
            form={form}
            label="The step"
            hint="In words for them. It stands on the path at once."
            places={places}
          />
        </div>
        <div className="when when--open ans__new">
          <DateField
            name="until"
            id={form.id('until')}
            label="Open until"
            hint="You both see the day, and on it the point is yours again."
            defaultValue={form.value('until', '')}
            error={form.error('until')}
          />
        </div>
        <TextArea
          name="line"
          id={form.id('line')}
          label="A line about the call"
          hint={`The customer sees this under your name, and is asked to say yes to what you agreed. ${whoHears(point)}`}
          limit={WORD_LIMITS.message}
          defaultValue={form.value('line', '')}
          error={form.error('line')}
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Note it<span className="vh">: {point.said}</span>
          </button>
        </p>
      </Form>
    </details>
  );
}

/** What else happens by it, before it does. */
function whoHears({ words }: TalkPoint): string {
  const mail = 'If the words change, whoever said yes to them, or signed the page, gets a mail.';
  return words.kind === 'person'
    ? `${mail} Another name or address ends the link that went to the one before; send a fresh one afterwards.`
    : mail;
}
