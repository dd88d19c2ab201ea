import { HAND_OVER_LIMITS } from '../../domain/onboarding/hand-over';
import type { Receipt } from '../../speech/receipt/said-receipt';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { SelectField, TextArea } from '../form/text-field';
import { OnlyUs } from '../kit/state';

const CHOOSE = { value: '', label: 'Choose a person' };

/** "Not for me, and here is who", in one press; whoever is named reads and accepts it in the host's place. */
export function PassOn({ receipt, reply }: { receipt: Receipt; reply: FormReply | undefined }) {
  const { id, host, isOwn, candidates } = receipt;
  if (candidates.length === 0) return null;
  return (
    <section className="part" id="pass-on" aria-labelledby="pass-on-title">
      <header>
        <h2 id="pass-on-title">{isOwn ? 'Not for you, and you know who?' : `Not for ${host.first}?`}</h2>
        <OnlyUs />
      </header>
      <p>They read it and accept it in your place. What you judged goes along; the clock runs on.</p>
      <input type="hidden" name="from" value={host.id} />
      <SelectField
        name="to"
        label="Who takes it"
        options={[CHOOSE, ...candidates.map(({ id: value, name }) => ({ value, label: name }))]}
        defaultValue={shownIn(reply, 'receipt', 'to', '')}
        error={errorIn(reply, 'receipt', 'to')}
      />
      <TextArea
        name="line"
        label="A line for them"
        isOptional
        limit={HAND_OVER_LIMITS.note}
        defaultValue={shownIn(reply, 'receipt', 'line', '')}
        error={errorIn(reply, 'receipt', 'line')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--line" formAction={`/onboardings/${id}/receipt/hand-over`}>
          Pass it on
        </button>
      </p>
    </section>
  );
}
