import { type PhaseWords, SENTENCE_LIMIT, TITLE_LIMIT } from '../../domain/path/path';
import type { SaidPath, SaidPhase } from '../../speech/path/said-path';
import { Tick } from '../form/choices';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import { DateField, SelectField, TextField } from '../form/text-field';
import type { PathReply } from './path-links';
import { NEW_PHASE, pathAt, phaseAt, phaseFormOf, prefixOf } from './path-links';

interface PhaseFormProps {
  path: SaidPath;
  /** Null for a new one. */
  phase: SaidPhase | null;
  reply: PathReply | undefined;
}

const BLANK: PhaseWords = { title: '', sentence: '', milestone: { is: 'own', on: '' } };

/** What a phase is called, and what it ends with. */
export function PhaseForm({ path, phase, reply }: PhaseFormProps) {
  const name = phase ? phaseFormOf(phase.id) : NEW_PHASE;
  const form = formView(reply, name, prefixOf(name));
  const { title, sentence, milestone, isLive } = phase?.words ?? BLANK;
  const other = path.phases.find(({ id, words }) => words.isLive && id !== phase?.id)?.words.title;
  const first = path.agreed[0]?.value;
  const ends = milestone.is === 'agreed' ? milestone.statementId : phase ? 'own' : (first ?? 'own');
  const isGone =
    milestone.is === 'agreed' && !path.agreed.some(({ value }) => value === milestone.statementId);
  return (
    <Form
      className="edit"
      action={phase ? phaseAt(path.id, phase.id) : `${pathAt(path.id)}/phases`}
      aria-labelledby={`${prefixOf(name)}-title-h`}
    >
      <h2 className="lbl2" id={`${prefixOf(name)}-title-h`}>
        {phase ? 'Change the phase' : 'Add a phase'}
      </h2>
      <input type="hidden" name="base" value={phase?.revision ?? 0} />
      <TextField
        name="title"
        id={form.id('title')}
        label="What the phase is called"
        hint="As they would say it: “Your figures reach us”."
        limit={TITLE_LIMIT}
        defaultValue={form.value('title', title)}
        error={form.error('title')}
      />
      <TextField
        name="sentence"
        id={form.id('sentence')}
        label="One sentence about it"
        isOptional
        limit={SENTENCE_LIMIT}
        defaultValue={form.value('sentence', sentence)}
        error={form.error('sentence')}
      />
      <div className="two ends">
        <SelectField
          name="ends"
          id={form.id('ends')}
          label="Ends with"
          hint="An agreed date takes the phase along when it moves."
          options={[
            ...path.agreed,
            ...(isGone ? [{ value: ends, label: 'An agreed date that isn’t shown any more' }] : []),
            { value: 'own', label: 'A day of its own' },
          ]}
          defaultValue={form.value('ends', ends)}
          error={form.error('ends')}
        />
        <div className="ends__on">
          <DateField
            name="on"
            id={form.id('on')}
            label="Its own day"
            hint="Where it ends with no agreed date."
            defaultValue={form.value('on', milestone.is === 'own' ? milestone.on : '')}
            error={form.error('on')}
          />
        </div>
      </div>
      <Tick
        name="live"
        id={form.id('live')}
        value="yes"
        label="Then they are live"
        hint={
          other
            ? `Once its steps are done. Now “${other}” is marked; the mark comes here.`
            : 'Once its steps are done: from there on they work with it. One phase of a path.'
        }
        defaultChecked={form.value('live', isLive ? 'yes' : '') !== ''}
      />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          {phase ? 'Save the phase' : 'Add the phase'}
        </button>
        <a className="btn btn--bare" href={`${pathAt(path.id)}#${phase?.id ?? 'phase-new'}`}>
          Cancel
        </a>
      </p>
    </Form>
  );
}
