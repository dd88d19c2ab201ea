import { atStart } from '../../domain/form/at-start';
import { OFFERED_REASONS } from '../../domain/handoff/handoff';
import { REASON_WORDS } from '../../speech/en/receipt/return-reasons';
import type { Receipt } from '../../speech/receipt/said-receipt';
import { Choices } from '../form/choices';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { Icon } from '../kit/icon';
import { OnlyUs } from '../kit/state';
import { NOTE_LIMIT } from './verdict-words';

const CHOICES = OFFERED_REASONS.map((value) => ({ value, label: REASON_WORDS[value] }));

/** What to tell sales when the handoff isn't enough to start with. */
export function ReturnPart({ receipt, reply }: { receipt: Receipt; reply: FormReply | undefined }) {
  const { id, rep } = receipt;
  return (
    <section className="part" id="back" aria-labelledby="back-title">
      <header>
        <h2 id="back-title">Not enough to start with?</h2>
        <OnlyUs />
      </header>
      <p>Send it back and say what’s missing. It stays {rep.first}’s, and the clock runs on.</p>
      <Choices
        name="why"
        id="why"
        legend="What is missing?"
        kind="checkbox"
        look="pick-two"
        choices={CHOICES}
        chosen={reply?.typed.why}
        error={errorIn(reply, 'receipt', 'why')}
      />
      <TextArea
        name="words"
        label={`What should ${rep.first} do?`}
        hint={`${atStart(rep.first)} reads it under your name.`}
        limit={NOTE_LIMIT}
        defaultValue={shownIn(reply, 'receipt', 'words', '')}
        error={errorIn(reply, 'receipt', 'words')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--line" formAction={`/onboardings/${id}/receipt/return`}>
          <Icon name="back" />
          Return to {rep.first}
        </button>
      </p>
    </section>
  );
}
