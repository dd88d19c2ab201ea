import { AREA_WORDS } from '../../speech/en/tell-statement';
import type { GuideItem, GuideView } from '../../speech/guide/said-guide';
import { OnlyUs, State } from '../kit/state';
import { Tag } from '../kit/tag';
import { answerOf } from '../receipt/verdict-words';
import { Figures } from '../statement/figures';
import { Heard } from '../statement/heard';
import { saidKept } from './read-as-it-is';
import { Doings, factsOf } from './their-side';
import { ThirdPersonHint } from './third-person';

/** A point that the customer reads in the very words it was recorded in: said once, in one row. */
export function SamePoint({ item, guide }: { item: GuideItem; guide: GuideView }) {
  const { id, shown, kind, area, heardWhere, saidBy, note, verdict, verdictNote, keptBy } = item;
  const kept = keptBy && saidKept(keptBy, guide.reader);
  const line = [factsOf(item), shown.more].filter(Boolean).join(' · ');
  const isSaid = saidBy === 'customer';
  return (
    <article className="twin twin--same" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div className="twin__them">
        <div className="twin__t">
          <h3 id={`${id}-title`} dir="auto">
            {shown.title}
          </h3>
          {area && shown.title !== AREA_WORDS[area] ? <Tag>{AREA_WORDS[area]}</Tag> : null}
        </div>
        {kind === 'goal' ? <Figures {...shown} by={shown.day} /> : null}
        {line ? (
          <p className="vals" dir="auto">
            {line}
          </p>
        ) : null}
        {guide.mayWrite ? <ThirdPersonHint words={item.words} reader={guide.reader} /> : null}
        <Heard heardWhere={heardWhere} saidBy={isSaid ? null : saidBy} rep={guide.rep.first} />
        {verdict || note ? (
          <p className="meta for-us">
            <OnlyUs />{' '}
            {verdict ? (
              <State tone={answerOf(verdict).tone} icon={null}>
                {answerOf(verdict).label}
              </State>
            ) : null}{' '}
            <span dir="auto">{[verdictNote, note, kept].filter(Boolean).join(' · ')}</span>
          </p>
        ) : null}
      </div>
      <Doings item={item} guide={guide} />
    </article>
  );
}
