import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import type { SaidDifference } from '../../speech/starting-point/said-starting-point';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { POINTS, pointAt } from './addresses';

type Row = {
  onboardingId: string;
  customer: string;
  host: string;
  number: number;
  matters: SaidDifference[];
  offer: 'open' | 'kept' | null;
};

interface OfferPageProps {
  page: {
    id: string;
    name: string;
    number: number;
    differences: SaidDifference[];
    rows: Row[];
    offered: boolean;
  };
  reply: FormReply | undefined;
}

/** What the latest version does differently, and to whom it may be offered. */
export function OfferPage({ page, reply }: OfferPageProps) {
  const { id, name, number, differences, rows, offered } = page;
  const form = formView(reply, 'offer', 'offer');
  const free = rows.filter(({ offer }) => offer === null);
  const asked = rows.filter(({ offer }) => offer !== null);
  const ticked = free.filter(({ matters }) => matters.length > 0).map((row) => row.onboardingId);
  return (
    <StaffPage narrow skip="Skip to the offer">
      <PageHead
        crumb={{ href: pointAt(id), label: name }}
        title={
          free.length > 0
            ? `Offer version ${number} to ${countOf(free.length, 'customer')} under way`
            : `Version ${number} of ${name}`
        }
        lead="Each keeps what it began with until whoever looks after it takes the new one. Nothing a customer has confirmed changes."
      />
      {offered && !reply ? (
        <Note role="status" className="gap-l">
          <p>Offered. They find it on the page of their customer.</p>
        </Note>
      ) : null}
      {differences.length > 0 ? (
        <section className="sect" aria-labelledby="differs">
          <header>
            <h2 id="differs">What it does differently from version {number - 1}</h2>
          </header>
          <Differences differences={differences} />
        </section>
      ) : null}
      {free.length > 0 ? (
        <Form className="edit gap-l" action={`${POINTS}/${id}/offer`} aria-label={`Offer version ${number}`}>
          <Choices
            name="to"
            id={form.id('to')}
            legend="For whom it still makes sense"
            hint="Ticked where at least one difference would still matter."
            kind="checkbox"
            look="pick"
            choices={free.map((row) => ({
              value: row.onboardingId,
              label: row.customer,
              hint: `${row.host}, goes by version ${row.number}. ${mattersIn(row)}`,
            }))}
            chosen={form.chosen('to', ticked)}
            error={form.error('to')}
          />
          <TextArea
            name="words"
            id={form.id('words')}
            label="A line to your colleagues"
            isOptional
            limit={500}
            defaultValue={form.value('words', '')}
            error={form.error('words')}
          />
          <p className="goes">
            <button type="submit" className="btn btn--main">
              Offer to those ticked
            </button>
          </p>
        </Form>
      ) : (
        <p className="gap-l">Nobody under way goes by an older version without having been asked.</p>
      )}
      {asked.length > 0 ? (
        <section className="sect" aria-labelledby="asked-h">
          <header>
            <h2 id="asked-h">Offered before</h2>
          </header>
          <ul className="plainly">
            {asked.map(({ onboardingId, customer, host, offer }) => (
              <li key={onboardingId}>
                <a href={`/onboardings/${onboardingId}`} dir="auto">
                  {customer}
                </a>
                , {host}: {offer === 'kept' ? 'keeps the version it has' : 'hasn’t said yet'}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </StaffPage>
  );
}

const mattersIn = ({ matters }: Row): string =>
  matters.length === 0
    ? 'Nothing of it is ahead of them.'
    : `${atStart(countOf(matters.length, 'difference'))} would still matter.`;

export function Differences({ differences }: { differences: SaidDifference[] }) {
  return (
    <ul className="plainly">
      {differences.map(({ how, words }) => (
        <li key={`${how} ${words}`}>
          <b>{how}</b> <span dir="auto">{words}</span>
        </li>
      ))}
    </ul>
  );
}
