import { MOST_FILES } from '../../domain/file/asked';
import { FILE_KINDS } from '../../domain/file/file-types';
import { atStart } from '../../domain/form/at-start';
import { GOAL_TO_CHOOSE, REACHED_LIMIT } from '../../domain/step/approval';
import { type Asks, ITEM_LIMIT, MOST_ITEMS, type WrittenAsks, writtenAsks } from '../../domain/step/asks';
import { KIND_WORDS } from '../../speech/en/file/say-file';
import type { Choice } from '../../speech/path/said-path';
import { Choices } from '../form/choices';
import type { FormView } from '../form/form-reply';
import { SelectField, TextArea, TextField } from '../form/text-field';

/** The fields of what a step asks, each kind's beside its choice. */
export function AsksFields({
  asks,
  goals,
  form,
}: {
  asks: Asks | null;
  goals: readonly Choice[];
  form: FormView;
}) {
  const written = writtenAsks(asks);
  return (
    <>
      <ListFields written={written} form={form} />
      <FileFields written={written} form={form} />
      <ApprovalFields written={written} goals={goals} form={form} />
    </>
  );
}

type Fields = { written: WrittenAsks | null; form: FormView };

function ListFields({ written, form }: Fields) {
  return (
    <div className="asks" data-kind="do">
      <TextArea
        name="items"
        id={form.id('items')}
        label="What has to be there, to be ticked off"
        isOptional
        hint={`One thing on each line, up to ${MOST_ITEMS}, each under ${ITEM_LIMIT} characters.`}
        rows={4}
        defaultValue={form.value('items', written?.is === 'checklist' ? written.lines.join('\n') : '')}
        error={form.error('items')}
      />
    </div>
  );
}

function FileFields({ written, form }: Fields) {
  const files = written?.is === 'hand_in' ? written : null;
  return (
    <div className="asks stack" data-kind="hand_in">
      <Choices
        name="files"
        id={form.id('files')}
        legend="Which files you can use"
        kind="checkbox"
        look="pick-two"
        choices={FILE_KINDS.map((kind) => ({ value: kind, label: atStart(KIND_WORDS[kind]) }))}
        chosen={form.chosen('files', files?.kinds ?? ['pdf', 'word', 'excel'])}
        error={form.error('files')}
      />
      <TextField
        name="most"
        id={form.id('most')}
        label="How many at most"
        type="number"
        min={1}
        max={MOST_FILES}
        inputMode="numeric"
        defaultValue={form.value('most', String(files?.most ?? 1))}
        error={form.error('most')}
      />
      <Choices
        name="looked"
        id={form.id('looked')}
        legend="Does somebody of us look at them?"
        choices={[
          { value: 'yes', label: 'Yes, then it is done' },
          { value: 'no', label: 'No, sent is done' },
        ]}
        chosen={form.value('looked', files && !files.isLookedAt ? 'no' : 'yes')}
      />
    </div>
  );
}

/** A milestone that somebody who may sign off approves by name; with a goal it says that the goal is reached. */
function ApprovalFields({ written, goals, form }: Fields & { goals: readonly Choice[] }) {
  const approve = written?.is === 'approve' ? written : null;
  const isToChoose = approve?.goal === GOAL_TO_CHOOSE && !goals.some(({ value }) => value === GOAL_TO_CHOOSE);
  return (
    <div className="asks stack" data-kind="approve">
      {goals.length > 0 ? (
        <SelectField
          name="goal"
          id={form.id('goal')}
          label="The goal that is reached"
          hint="With a goal, their yes is first value."
          options={[
            ...(isToChoose ? [{ value: GOAL_TO_CHOOSE, label: 'Still to choose' }] : []),
            { value: '', label: 'None, the phase ends as agreed' },
            ...goals,
          ]}
          defaultValue={form.value('goal', approve?.goal ?? '')}
        />
      ) : null}
      <TextField
        name="reached"
        id={form.id('reached')}
        label="What is reached"
        isOptional
        hint="As they would say it: “Reporting in two days instead of nine”. They read it above their name."
        limit={REACHED_LIMIT}
        defaultValue={form.value('reached', approve?.reached ?? '')}
        error={form.error('reached')}
      />
    </div>
  );
}
