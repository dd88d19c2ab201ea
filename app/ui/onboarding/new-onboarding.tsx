import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import type { NewHandoff } from '../../speech/handoff/said-new-handoff';
import { CustomerField } from '../customer/customer-field';
import { CustomerQuestion, customersAsked } from '../customer/which-customer';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { SelectField, TextArea, TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { FormErrors } from '../handoff/form-errors';
import { Note } from '../kit/note';

export const NEW_ONBOARDING = 'new-onboarding';

interface NewOnboardingProps {
  start: NewHandoff;
  /** Whether the reader may record a handoff as well. */
  isSellers: boolean;
  reply: FormReply | undefined;
}

/** Begins without a handoff: a customer from before Foyer, or one whom nobody sold to. */
export function NewOnboardingPage({ start, isSellers, reply }: NewOnboardingProps) {
  const known = customersAsked(reply);
  const refusal = known.length === 0 ? reply?.refusal : undefined;
  return (
    <StaffPage narrow skip="Skip to the form">
      <PageHead
        crumb={{ href: '/', label: 'Today' }}
        title="New onboarding"
        lead="For a customer whom nobody hands over: one from before Foyer, or one who chose a plan by themselves."
      />
      <FormErrors reply={reply} prefix="new" />
      {refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          {REFUSAL_WORDS[refusal.code]}
        </Note>
      ) : null}
      <CustomerQuestion known={known} field="new-which" />
      <p className="meta gap">
        Several at once? <a href="/onboardings/import">Read them from a table</a>.
      </p>
      {isSellers ? (
        <p className="meta gap">
          Somebody sold to them? <a href="/handoffs/new">Record a handoff</a> instead.
        </p>
      ) : null}
      <NewOnboardingForm start={start} reply={reply} />
    </StaffPage>
  );
}

function NewOnboardingForm({ start, reply }: Pick<NewOnboardingProps, 'start' | 'reply'>) {
  const { id, owners, customers, points } = start;
  const form = formView(reply, NEW_ONBOARDING, 'new');
  const at = (name: string, stored = '') => ({
    name,
    id: form.id(name),
    defaultValue: form.value(name, stored),
    error: form.error(name),
  });
  const [only, ...more] = owners;
  const usual = points.length === 1 ? points[0]?.value : '';
  return (
    <Form className="edit gap-l" action="/onboardings/new" aria-label="New onboarding">
      <input type="hidden" name="id" value={form.value('id', id)} />
      <CustomerField form={form} reply={reply} customers={customers} />
      <TextField
        label="What they have"
        hint="In a few words: the plan, the product."
        limit={MOST.line}
        required
        {...at('dealName')}
      />
      <TextArea
        label="Their people"
        hint="One per line, with addresses as in a mail: Ana Ruiz, Head of logistics, ana@example.com. The first is your first contact and signs off; you can change that afterwards."
        rows={3}
        required
        {...at('people')}
      />
      {only && more.length === 0 ? (
        <input type="hidden" name="hostId" value={only.value} />
      ) : (
        <SelectField
          label="Who looks after them?"
          options={[{ value: '', label: 'Choose a person' }, ...owners]}
          required
          {...at('hostId')}
        />
      )}
      {points.length > 1 ? (
        <Choices
          name="startingPoint"
          id={form.id('startingPoint')}
          legend="How does it begin?"
          look="pick"
          choices={[
            { value: '', label: 'The one that fits', hint: 'By what they have.' },
            ...points.map(({ value, label, hint }) => ({ value, label, hint })),
          ]}
          chosen={form.value('startingPoint', usual ?? '')}
          error={form.error('startingPoint')}
        />
      ) : null}
      <p className="hint">
        Its path and its dates are there at once, counted from today, for you to change. Nobody is written to
        before you do.
      </p>
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Begin
        </button>
        <a className="btn btn--bare" href="/">
          Not now
        </a>
      </p>
    </Form>
  );
}
