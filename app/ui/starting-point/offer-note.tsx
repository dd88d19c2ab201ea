import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import type { SaidOffer } from '../../speech/starting-point/said-starting-point';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { Differences } from './offer-page';

interface OfferNoteProps {
  onboardingId: string;
  offer: SaidOffer;
  reply: FormReply | undefined;
}

/** A new version that is offered for this customer, to be taken or not by whoever looks after them. */
export function OfferNote({ onboardingId, offer, reply }: OfferNoteProps) {
  const form = formView(reply, 'offer', 'offer');
  const { name, number, own, by, when, words, matters } = offer;
  return (
    <section className="box gap-l" aria-labelledby="offer-h" id="offer">
      <h2 id="offer-h">
        <span dir="auto">{name}</span> has a version {number}
      </h2>
      <p className="meta">
        Offered by <bdi>{by}</bdi>, {when}. This customer goes by version {own}.
      </p>
      {words ? <p dir="auto">“{words}”</p> : null}
      {matters.length > 0 ? (
        <>
          <p>{atStart(countOf(matters.length, 'difference'))} would still matter here:</p>
          <Differences differences={matters} />
        </>
      ) : (
        <p>Nothing of it is ahead of this customer.</p>
      )}
      {offer.mayAnswer ? (
        <Form className="form" action={`/onboardings/${onboardingId}/offer`} aria-label={`Version ${number}`}>
          <input type="hidden" name="offer" value={offer.id} />
          <TextField
            name="words"
            id={form.id('words')}
            label="Why you keep it, if you do"
            isOptional
            limit={300}
            defaultValue={form.value('words', '')}
            error={form.error('words')}
          />
          <p className="goes">
            <button type="submit" className="btn btn--main" name="answer" value="take">
              Take version {number}
            </button>
            <button type="submit" className="btn btn--line" name="answer" value="keep">
              Keep version {own}
            </button>
          </p>
          <p className="hint">
            Taking it changes the path in the making, where you haven’t written it yourself and nobody has
            begun. The customer reads it once you publish.
          </p>
        </Form>
      ) : null}
    </section>
  );
}
