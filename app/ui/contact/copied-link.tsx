import type { Person } from '../../speech/contact/said-person';
import { Field } from '../form/field';

/** A link that was just copied for one contact; it is shown this once. */
export type CopiedLink = { contactId: string; url: string; until: string };

interface CopiedLinkBoxProps {
  id: string;
  person: Pick<Person, 'id' | 'name' | 'first'>;
  link: CopiedLink;
}

export function CopiedLinkBox({ id, person, link }: CopiedLinkBoxProps) {
  const field = `copied-${person.id}`;
  return (
    <div className="menu__all menu__all--calm" role="status">
      <Field name={field} label={`A link for ${person.name}, until ${link.until}`}>
        <input className="in" id={field} type="text" readOnly value={link.url} dir="ltr" />
      </Field>
      <p>
        It is shown only now. Whoever has it reads the page and answers in {person.first}’s name, so give it
        to {person.first} alone; “What happened” says that you copied it, and when it is opened. A link that
        was mailed goes on working.
      </p>
      <p className="goes">
        <a className="btn btn--bare" href={`/onboardings/${id}#p-${person.id}`}>
          Done
        </a>
      </p>
    </div>
  );
}
