import type { EverybodyFacts } from '../../queries/contact/erasing.server';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Face } from '../kit/face';
import { Note } from '../kit/note';

interface EverybodyPageProps {
  page: EverybodyFacts;
  /** Somebody was erased a moment ago. */
  isDone: boolean;
}

/** Everybody who is or was a contact here: whom to erase. */
export function EverybodyPage({ page: { id, customer, people }, isDone }: EverybodyPageProps) {
  return (
    <StaffPage narrow skip="Skip to the people">
      <PageHead
        crumb={{ href: `/onboardings/${id}`, label: customer }}
        title="Erase a person"
        lead={
          people.length === 0
            ? undefined
            : 'Choose who it is about. Nothing happens before you have read what will.'
        }
      />
      {isDone ? (
        <Note role="status" className="gap-l">
          <p>They are erased. What they said stays, as said by a contact.</p>
        </Note>
      ) : null}
      {people.length === 0 ? (
        <Note className="gap-l" icon="chat">
          <p>Nobody is on record here{isDone ? ' any more' : ''}.</p>
        </Note>
      ) : (
        <ul className="list links gap-l">
          {people.map((person) => (
            <li key={person.id}>
              <Face name={person.name} />
              <div>
                <b>
                  <a href={`/onboardings/${id}/people/${person.id}/erasing`} dir="auto">
                    {person.name}
                  </a>
                </b>
                <span dir="auto">
                  {[person.email, person.isPast ? 'no contact any more' : null].filter(Boolean).join(' · ') ||
                    'no address'}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </StaffPage>
  );
}
