import { atStart } from '../../domain/form/at-start';
import type { Said, SaidArea, SaidPerson } from '../../speech/handoff/said-handoff';
import { Face } from '../kit/face';
import { Tag } from '../kit/tag';
import { Heard, NoteForUs } from './heard';

/** The agreed dates, one below the other. */
export function SaidDates({ dates, rep }: { dates: readonly Said[]; rep: string }) {
  return (
    <ul className="list links">
      {dates.map(({ id, told, heardWhere, saidBy, note }) => (
        <li key={id} id={id}>
          <span className="date">{told.day}</span>
          <div>
            <b dir="auto">{told.title}</b>
            {told.detail ? <span dir="auto">{told.detail}</span> : null}
            <Heard facts={told.facts} heardWhere={heardWhere} saidBy={saidBy} rep={rep} />
            <NoteForUs note={note} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The people, with the parts they play, and who must not be written to. */
export function SaidPeople({ people, rep }: { people: readonly SaidPerson[]; rep: string }) {
  return (
    <ul className="folk">
      {people.map(
        ({ id, told, plays, about: [title, ...more], known, stance, noMail, heardWhere, saidBy, note }) => (
          <li key={id} id={id}>
            <Face name={told.title} />
            <div>
              <b dir="auto">{told.title}</b>
              <span dir="auto">
                {atStart([title, ...plays, ...more, ...known].filter(Boolean).join(' · '))}
              </span>
              <Heard heardWhere={heardWhere} saidBy={saidBy} rep={rep} />
              <NoteForUs note={stance} />
              <NoteForUs note={note} />
            </div>
            {noMail ? (
              <Tag tone="wait">
                No mail: <span dir="auto">{noMail}</span>
              </Tag>
            ) : null}
          </li>
        ),
      )}
    </ul>
  );
}

/** The four questions of the technical part, with what was answered. */
export function SaidSystems({ areas, rep }: { areas: readonly SaidArea[]; rep: string }) {
  return (
    <dl className="facts">
      {areas.map(({ area, title, items, answer }) => (
        <div key={area} id={`area-${area}`}>
          <dt>{title}</dt>
          <dd>
            {items.map((item) => (
              <div key={item.id} id={item.id} className="fact">
                <p dir="auto">
                  {item.told.title ? (
                    <b>
                      {item.told.title}
                      {item.told.detail ? ': ' : null}
                    </b>
                  ) : null}
                  {item.told.detail}
                </p>
                <Heard heardWhere={item.heardWhere} saidBy={item.saidBy} rep={rep} />
                <NoteForUs note={item.note} />
              </div>
            ))}
            {items.length === 0 ? <AreaAnswer answer={answer} /> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AreaAnswer({ answer }: { answer: SaidArea['answer'] }) {
  if (answer?.kind === 'unknown') return <p className="guess">Sales doesn’t know. Ask the customer.</p>;
  if (answer) return <p dir="auto">Doesn’t apply{answer.reason ? `: ${answer.reason}` : null}</p>;
  return <p>Nothing said</p>;
}
