import type { GuideItem } from '../../speech/guide/said-guide';
import { State } from '../kit/state';
import { VerdictSeen } from '../receipt/verdict-seen';
import { answerOf } from '../receipt/verdict-words';
import { Figures } from '../statement/figures';
import { Heard, NoteForUs } from '../statement/heard';
import { saidKept } from './read-as-it-is';

interface OurSideProps {
  item: GuideItem;
  /** Who reads it first. */
  reader: string;
  /** First names of the rep and of whoever writes the guide. */
  rep: string;
  host: string;
}

/** What stays with us: the words as they were recorded, where they come from, the verdict and its note. */
export function OurSide({ item, reader, rep, host }: OurSideProps) {
  const { written, isReworded, isLeftOut, heardWhere, saidBy, note, origin } = item;
  const isRepeated = !isReworded && !isLeftOut;
  return (
    <div className="twin__us">
      <p className="gist">
        {isRepeated && origin === 'sales' ? `${rep}’s words, unchanged` : source(item, rep, host)}
      </p>
      <div className={isRepeated ? 'twin__same' : 'twin__was'}>
        <p dir="auto">{written.title}</p>
        {written.figures ? <Figures {...written.figures} /> : null}
        {[written.day, ...written.facts].filter(Boolean).length > 0 ? (
          <p className="meta" dir="auto">
            {[written.day, ...written.facts].filter(Boolean).join(' · ')}
          </p>
        ) : null}
        {written.detail ? <p dir="auto">{written.detail}</p> : null}
      </div>
      <Heard heardWhere={heardWhere} saidBy={saidBy} rep={rep} />
      <NoteForUs note={note} />
      <VerdictOn item={item} reader={reader} />
    </div>
  );
}

function source({ origin }: GuideItem, rep: string, host: string): string {
  if (origin === 'cs') return `Added by ${host}`;
  return origin === 'customer' ? 'The customer added this' : `${rep} wrote`;
}

function VerdictOn({ item, reader }: Pick<OurSideProps, 'item' | 'reader'>) {
  const { verdict, verdictNote, keptBy, isReworded, isPublished } = item;
  if (!verdict) return null;
  const told = isReworded ? (isPublished ? 'does' : 'will') : 'no';
  const { tone, label } = answerOf(verdict);
  return (
    <>
      <p className="gist gap">
        <State tone={tone} icon={null}>
          {label}
        </State>
        <VerdictSeen verdict={verdict} told={told} />
      </p>
      {verdictNote ? <p dir="auto">{verdictNote}</p> : null}
      {keptBy && !isReworded ? <p className="meta">{saidKept(keptBy, reader)}</p> : null}
    </>
  );
}
