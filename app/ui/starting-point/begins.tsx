import type { KindIn } from '../../domain/statement/kinds';
import { endSentence } from '../../speech/en/sentence';
import type { HandoffPage, SaidOffer } from '../../speech/handoff/said-handoff';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { handoffAt } from '../handoff/addresses';
import { Icon } from '../kit/icon';

export const BEGINS = 'begins';
export const OFFERED = 'offered';

interface BeginsProps {
  page: HandoffPage;
  reply: FormReply | undefined;
}

/** What the handoff begins with; while it is with sales, another starting point is one press away. */
export function Begins({ page, reply }: BeginsProps) {
  const { point, others } = page.begins;
  if (!point && others.length === 0) return null;
  return (
    <section className="begins gap-l" id={BEGINS} aria-label="Starting point" tabIndex={-1}>
      <p>
        {point ? (
          <>
            Begins with <b dir="auto">{endSentence(point.name)}</b>{' '}
            <span className="meta" dir="auto">
              {point.forWhom}
            </span>
          </>
        ) : (
          'Begins without a starting point.'
        )}
      </p>
      {page.isOpen && others.length > 0 ? (
        <details className="more" open={reply?.form === BEGINS}>
          <summary className="btn btn--bare">Choose another</summary>
          <Form className="edit" action={`${handoffAt(page.id)}/starting-point`} aria-label="Starting point">
            <Choices
              name="point"
              id="begins-point"
              legend="Begin with"
              isLegendHidden
              look="pick"
              choices={others.map(({ id, name, forWhom }) => ({ value: id, label: name, hint: forWhom }))}
              error={reply?.form === BEGINS ? reply.errors.point : undefined}
              isRequired
            />
            <p className="hint">What you have written stays. It is noted who chose.</p>
            <p className="goes">
              <button type="submit" className="btn btn--soft">
                Begin with this one
              </button>
            </p>
          </Form>
        </details>
      ) : null}
    </section>
  );
}

interface OfferedProps {
  page: HandoffPage;
  what: KindIn<'deal'>;
}

const OFFER_WORDS: Partial<Record<KindIn<'deal'>, string>> = {
  promise: 'Often promised. Press what you did promise:',
  date: 'Often agreed, counted from the signature. Press what you did agree:',
};

/** What the starting point offers: pressed, it is recorded like anything else. */
export function Offered({ page, what }: OfferedProps) {
  const lists: Partial<Record<KindIn<'deal'>, SaidOffer[]>> = {
    promise: page.begins.promises,
    date: page.begins.dates,
  };
  const offers = lists[what] ?? [];
  if (!page.isOpen || offers.length === 0) return null;
  return (
    <Form className="gap" action={`${handoffAt(page.id)}/offered`} aria-label={OFFER_WORDS[what]}>
      <input type="hidden" name="what" value={what} />
      <p className="hint">{OFFER_WORDS[what]}</p>
      <div className="offers">
        {offers.map(({ key, text, day }) => (
          <button key={key} type="submit" className="btn btn--line" name="key" value={key}>
            <Icon name="plus" />
            <span dir="auto">
              {text}
              {day ? `, ${day}` : ''}
            </span>
          </button>
        ))}
      </div>
    </Form>
  );
}
