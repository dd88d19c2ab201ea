import type { AbsenceSaid } from '../../speech/member/said-absence';
import { Form } from '../form/form';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { DateField, SelectField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { Note } from '../kit/note';

interface AwayFormProps {
  away: AbsenceSaid;
  /** It was said, or taken back, just now. */
  saved: 'away' | 'back' | null;
  reply: FormReply | undefined;
}

export const AWAY_FORM = 'away';

/** From when to when the member is away, and who stands in. */
export function AwayForm({ away, saved, reply }: AwayFormProps) {
  const { said, isAwayNow, stored, colleagues } = away;
  const refusal = reply?.form === AWAY_FORM ? reply.refusal : undefined;
  const isOfStandIn = refusal?.code === 'away_for_one_another';
  const field = (name: 'from' | 'until' | 'standIn') => ({
    name,
    id: `away-${name}`,
    defaultValue: shownIn(reply, AWAY_FORM, name, stored[name]),
    error: errorIn(reply, AWAY_FORM, name),
  });
  return (
    <section className="sect" id="away" aria-labelledby="away-h">
      <header>
        <h2 id="away-h">When you’re away</h2>
      </header>
      <p>
        A colleague stands in: they get the mail and the rows of your customers, and may do there what you
        may, but not hand them over. Your customers’ pages say who answers, and until when. It ends by itself.
      </p>
      {refusal && !isOfStandIn ? (
        <Note tone="stop" role="alert">
          <p>{REFUSAL_WORDS[refusal.code]}</p>
        </Note>
      ) : null}
      {said ? (
        <Note role={saved === 'away' ? 'status' : undefined} tone={isAwayNow ? 'wait' : 'ok'}>
          <p dir="auto">{said}</p>
        </Note>
      ) : saved === 'back' ? (
        <Note role="status">
          <p>You’re here. Mail and rows are yours again.</p>
        </Note>
      ) : null}
      {colleagues.length === 0 ? (
        <p>Nobody else works here who could stand in. An admin can invite somebody.</p>
      ) : (
        <Form className="form" action="/account/away">
          <div className="two">
            <DateField {...field('from')} label="First day" />
            <DateField {...field('until')} label="Last day" />
          </div>
          <SelectField
            {...field('standIn')}
            error={isOfStandIn ? REFUSAL_WORDS[refusal.code] : errorIn(reply, AWAY_FORM, 'standIn')}
            label="Who stands in"
            options={[
              { value: '', label: 'Choose a colleague' },
              ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <p className="goes">
            <button type="submit" className="btn btn--main">
              {said ? 'Change it' : 'Say so'}
              <span className="vh">: when you’re away</span>
            </button>
          </p>
        </Form>
      )}
      {said ? (
        <Form className="gap" action="/account/back">
          <p className="goes">
            <button type="submit" className="btn btn--line">
              {isAwayNow ? 'I’m back' : 'I’m not away after all'}
            </button>
          </p>
        </Form>
      ) : null}
    </section>
  );
}
