import { type Asks, ITEM_LIMIT, MOST_ITEMS, writtenAsks } from '../../domain/step/asks';
import type { FormView } from '../form/form-reply';
import { TextArea } from '../form/text-field';

/** The fields of what a step asks, each kind's beside its choice. */
export function AsksFields({ asks, form }: { asks: Asks | null; form: FormView }) {
  const written = writtenAsks(asks);
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
