import { atStart } from '../../domain/form/at-start';
import type { HandoffPage, SaidPerson } from '../../speech/handoff/said-handoff';
import { Around, EditLink } from '../handoff/kept';
import { Face } from '../kit/face';
import { Tag } from '../kit/tag';
import { NoteForUs } from './heard';

interface PersonRowProps {
  page: HandoffPage;
  person: SaidPerson;
}

/** Someone at the customer: the parts they play, how to reach them, and whether we may. */
export function PersonRow({ page, person }: PersonRowProps) {
  const { id, told, plays, noMail } = person;
  const [title, ...about] = person.about;
  const facts = [...about, ...person.known];
  return (
    <li id={id} tabIndex={-1}>
      <Face name={told.title} />
      <div>
        <b dir="auto">{told.title}</b>
        <span dir="auto">{atStart([title, ...plays].filter(Boolean).join(' · '))}</span>
        <Around page={page} said={{ ...person, told: { ...told, facts } }} />
        {noMail ? (
          <Tag tone="wait">
            No mail: <span dir="auto">{noMail}</span>
          </Tag>
        ) : null}
        <NoteForUs note={person.stance} />
        <NoteForUs note={person.note} />
      </div>
      <EditLink page={page} id={id} title={told.title} />
    </li>
  );
}
