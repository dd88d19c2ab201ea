import { atStart } from '../../domain/form/at-start';
import { PART_WORDS } from '../../speech/en/tell-statement';
import type { HandoffPage } from '../../speech/handoff/said-handoff';
import { Form } from '../form/form';
import { handoffAt } from '../handoff/addresses';
import { Face } from '../kit/face';
import { Tag } from '../kit/tag';

/** People this customer had before, each taken in with one press. */
export function KnownPeople({ page }: { page: HandoffPage }) {
  const { id, customer, known } = page;
  if (known.length === 0) return null;
  return (
    <section className="gap" aria-labelledby="known-people">
      <h3 className="part__sub" id="known-people">
        Known at <span dir="auto">{customer}</span> from before
      </h3>
      <ul className="folk">
        {known.map(({ contactId, name, title, email, parts, noMail, deal }) => (
          <li key={contactId}>
            <Face name={name} />
            <div>
              <b dir="auto">{name}</b>
              <span dir="auto">
                {atStart([title, ...parts.map((part) => PART_WORDS[part])].filter(Boolean).join(' · '))}
              </span>
              <small dir="auto">{[email, deal].filter(Boolean).join(' · ')}</small>
              {noMail ? (
                <Tag tone="wait">
                  No mail: <span dir="auto">{noMail}</span>
                </Tag>
              ) : null}
            </div>
            <Form action={`${handoffAt(id)}/people/${contactId}`}>
              <button type="submit" className="btn btn--line">
                Add
                <span className="vh" dir="auto">
                  : {name}
                </span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
