import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { CURRENCIES_OFFERED } from '../../speech/en/handoff/say-currency';
import type { NewHandoff } from '../../speech/handoff/said-new-handoff';
import { CustomerField } from '../customer/customer-field';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, type FormView, formView } from '../form/form-reply';
import { DateField, SelectField, TextField } from '../form/text-field';

export const NEW_HANDOFF = 'new-handoff';

const CHOOSE = { value: '', label: 'Choose a person' };

interface NewHandoffFormProps {
  start: NewHandoff;
  reply: FormReply | undefined;
}

/** The few facts a handoff starts with. Everything else is written on its own page. */
export function NewHandoffForm({ start, reply }: NewHandoffFormProps) {
  const { id, signed, zone, owners, customers } = start;
  const form = formView(reply, NEW_HANDOFF, 'new');
  const at = (name: string, stored = '') => ({
    name,
    id: form.id(name),
    defaultValue: form.value(name, stored),
    error: form.error(name),
  });
  const [only, ...more] = owners;
  return (
    <Form className="edit gap-l" action="/handoffs/new" aria-label="New handoff">
      <input type="hidden" name="id" value={form.value('id', id)} />
      <CustomerField form={form} reply={reply} customers={customers} />
      <TextField
        label="Deal"
        hint="What they bought, in a few words."
        limit={MOST.line}
        required
        {...at('dealName')}
      />
      <div className="two">
        <DateField label="Signed on" required {...at('signedOn', signed.day)} />
        <TextField label={`Signed at, ${zone}`} type="time" required {...at('signedTime', signed.time)} />
      </div>
      <p className="hint">The clock runs from that moment. It is set to now; change it if it was earlier.</p>
      <SelectField
        label="Who looks after them from here?"
        hint={<WhoTakesIt start={start} />}
        options={more.length === 0 && only ? [only] : [CHOOSE, ...owners]}
        required
        {...at('hostId', more.length === 0 && only ? only.value : '')}
      />
      <div className="two">
        <TextField label="Value" isOptional inputMode="decimal" {...at('dealValue')} />
        <SelectField label="Currency" options={CURRENCIES_OFFERED} {...at('dealCurrency', 'EUR')} />
      </div>
      <TextField
        label="CRM id"
        hint="Only we see the value and the id."
        limit={MOST.figure}
        isOptional
        autoComplete="off"
        {...at('crmId')}
      />
      <HowItBegins start={start} form={form} />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Start the handoff
        </button>
        <a className="btn btn--bare" href="/">
          Not now
        </a>
      </p>
    </Form>
  );
}

const FITTING = {
  value: '',
  label: 'The one that fits',
  hint: 'By what they bought and how much it is worth. You see which one on the next page, and can change it there.',
};

function HowItBegins({ start: { points }, form }: Pick<NewHandoffFormProps, 'start'> & { form: FormView }) {
  if (points.length < 2) return null;
  return (
    <Choices
      name="startingPoint"
      id={form.id('startingPoint')}
      legend="How does it begin?"
      look="pick"
      choices={[FITTING, ...points]}
      chosen={form.value('startingPoint', '')}
      error={form.error('startingPoint')}
    />
  );
}

/** What follows for whoever is chosen, and where to find somebody while there is nobody to choose. */
function WhoTakesIt({ start: { isHostMissing, mayInvite } }: Pick<NewHandoffFormProps, 'start'>) {
  const follows = 'They get it to read when you hand it over, and it is theirs once they accept.';
  if (!isHostMissing) return follows;
  return (
    <>
      {follows} Nobody of customer success is here yet:{' '}
      {mayInvite ? <a href="/members#invite">invite a colleague</a> : 'an admin can invite them'}.
    </>
  );
}
