import { WORD_LIMITS } from '../../domain/statement/word-limits';
import type { SaidAgendaPoint } from '../../speech/meeting/said-meeting';
import type { SaidPlaces } from '../../speech/step/said-places';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { NewStepFields } from '../step/new-step-fields';
import { cameFormOf } from './meeting-links';

interface AgendaOutcomeProps {
  /** Where the point stands. */
  at: string;
  point: SaidAgendaPoint;
  places: SaidPlaces;
  reply: FormReply | undefined;
}

/** Of what is no point of their page yet: agreed words become one, or a step, or it is left. */
export function AgendaOutcome({ at, point, places, reply }: AgendaOutcomeProps) {
  const name = cameFormOf(point.id);
  const form = formView(reply, name, name.replace(' ', '-'));
  return (
    <details className="ask" open={reply?.form === name}>
      <summary className="btn btn--line">
        What came of it?<span className="vh"> {point.title}</span>
      </summary>
      <Form action={`${at}/outcome`}>
        <Choices
          name="outcome"
          id={form.id('outcome')}
          legend="What did you agree on the call?"
          look="pick"
          chosen={form.value('outcome', '')}
          error={form.error('outcome')}
          choices={[
            { value: 'agreed', label: 'Words that we agreed: a point that they say yes to.' },
            {
              value: 'step',
              label: 'A step on the path: on their page at once.',
            },
            { value: 'left', label: 'It is left as it is.' },
          ]}
        />
        <div className="when when--step ans__new">
          <NewStepFields form={form} label="What" hint="In words for them." places={places} />
        </div>
        <TextArea
          name="line"
          id={form.id('line')}
          label="A line about the call"
          hint="They read it under your name. Needed where it is left as it is."
          limit={WORD_LIMITS.message}
          defaultValue={form.value('line', '')}
          error={form.error('line')}
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Note it<span className="vh">: {point.title}</span>
          </button>
        </p>
      </Form>
    </details>
  );
}
