import { atStart } from '../../domain/form/at-start';
import { sayFrom } from '../../speech/en/heard';
import { COMMITMENT_WORDS, sayFigures } from '../../speech/en/tell-statement';
import type { HandoffPage, Said } from '../../speech/handoff/said-handoff';
import { OnlyUs, State } from '../kit/state';
import { answerOf } from '../receipt/verdict-words';
import { NoteForUs } from '../statement/heard';
import { editAt } from './addresses';

interface KeptProps {
  page: HandoffPage;
  said: Said;
}

/** One statement that was saved, and the way back into its form. */
export function Kept({ page, said }: KeptProps) {
  const { id, told } = said;
  return (
    <li className="kept" id={id} tabIndex={-1}>
      <p dir="auto">{told.title}</p>
      {told.detail ? (
        <small className="kept__more" dir="auto">
          {told.detail}
        </small>
      ) : null}
      <Around page={page} said={said} />
      <NoteForUs note={said.note} />
      <Judged page={page} id={id} />
      <EditLink page={page} id={id} title={told.title} />
    </li>
  );
}

/** What customer success said of it before it came back. */
function Judged({ page, id }: { page: HandoffPage; id: string }) {
  const given = page.verdicts[id];
  if (!given) return null;
  const { tone, label } = answerOf(given.verdict);
  return (
    <p className="meta for-us">
      <OnlyUs />{' '}
      <State tone={given.isCurrent ? tone : undefined} icon={null}>
        {given.isCurrent ? label : `${label}, of the words before`}
      </State>{' '}
      <span dir="auto">{given.note}</span>
    </p>
  );
}

/** Its day or figures, its facts, where it was heard, and whether anyone said it at all. */
export function Around({ page, said }: KeptProps) {
  const { told, commitment, heardWhere, saidBy } = said;
  const facts = [
    told.day,
    told.figures ? atStart(sayFigures(told.figures)) : '',
    commitment ? COMMITMENT_WORDS[commitment] : '',
    ...told.facts,
  ].filter((fact) => fact !== '');
  if (heardWhere) facts.push(facts.length === 0 ? atStart(sayFrom(heardWhere)) : sayFrom(heardWhere));
  if (facts.length === 0 && saidBy !== 'assumed') return null;
  const whose = page.isReps ? 'your' : `${page.rep.first}’s`;
  return (
    <small dir="auto">
      {facts.join(' · ')}
      {saidBy === 'assumed' ? (
        <>
          {facts.length > 0 ? ' · ' : null}
          <span className="guess">{whose} guess, not their words</span>
        </>
      ) : null}
    </small>
  );
}

export function EditLink({ page, id, title }: { page: HandoffPage; id: string; title: string }) {
  if (!page.isOpen) return null;
  return (
    <a className="btn btn--bare" href={editAt(page.id, id)}>
      Edit
      <span className="vh" dir="auto">
        : {title}
      </span>
    </a>
  );
}
