import type { ReactNode } from 'react';
import { atStart } from '../../domain/form/at-start';
import { briefly } from '../../speech/en/briefly';
import { AREA_WORDS } from '../../speech/en/tell-statement';
import type { GuideItem, GuideView } from '../../speech/guide/said-guide';
import { Icon } from '../kit/icon';
import { Tag } from '../kit/tag';
import { Figures } from '../statement/figures';
import { guideAt, statementAt, VERBS_FORM } from './guide-links';
import { ThirdPersonHint } from './third-person';

interface TheirSideProps {
  item: GuideItem;
  guide: GuideView;
}

/** What the customer reads, and what can be done about it. */
export function TheirSide({ item, guide }: TheirSideProps) {
  const { id, shown, kind, area, isLeftOut, leftOutWhen } = item;
  if (isLeftOut)
    return (
      <div className="twin__them">
        <h3 id={`${id}-title`}>Left out</h3>
        <p>
          Left out {leftOutWhen ? `since ${leftOutWhen}` : null}.{' '}
          {item.isPublished ? null : `Nobody at ${guide.customer} sees it.`}
        </p>
        <Doings item={item} guide={guide} />
      </div>
    );
  const line = factsOf(item);
  return (
    <div className="twin__them">
      <h3 id={`${id}-title`} dir="auto">
        {shown.title}
      </h3>
      {kind === 'goal' ? <Figures {...shown} by={shown.day} /> : null}
      {line || area ? (
        <p className="vals" dir="auto">
          {area ? <Tag>{AREA_WORDS[area]}</Tag> : null} {line}
        </p>
      ) : null}
      {shown.more ? <p dir="auto">{shown.more}</p> : null}
      {guide.mayWrite ? <ThirdPersonHint words={item.words} reader={guide.reader} /> : null}
      <Doings item={item} guide={guide} />
    </div>
  );
}

/** The day, whose it is, and the parts a person plays. */
export function factsOf({ kind, shown, side, plays }: GuideItem): string {
  const day = kind === 'promise' && shown.day ? `By ${shown.day}` : shown.day;
  return atStart([kind === 'goal' ? '' : day, side, ...plays].filter(Boolean).join(' · '));
}

export function Doings({ item, guide }: TheirSideProps) {
  const { id, written, shown, isReworded, isLeftOut, mayBeLeftOut, origin } = item;
  if (!guide.mayWrite) return null;
  const at = statementAt(guide.id, id);
  const ending = <span className="vh">: {briefly(isLeftOut ? written.title : shown.title)}</span>;
  return (
    <p className="goes">
      {isLeftOut ? (
        <Verb at={`${at}/put-back`}>Put back{ending}</Verb>
      ) : (
        <a className="btn btn--bare" href={`${guideAt(guide.id)}?edit=${id}#${id}`}>
          <Icon name="pen" />
          Edit{ending}
        </a>
      )}
      {isReworded && !isLeftOut ? (
        <Verb at={`${at}/recorded`}>
          {origin === 'sales' ? `Use ${guide.rep.first}’s words` : 'Use the first words'}
          {ending}
        </Verb>
      ) : null}
      {mayBeLeftOut && !isLeftOut ? <Verb at={`${at}/leave-out`}>Leave out{ending}</Verb> : null}
    </p>
  );
}

/** A button of a single point. */
export function Verb({ at, children }: { at: string; children: ReactNode }) {
  return (
    <button type="submit" className="btn btn--bare" form={VERBS_FORM} formAction={at}>
      {children}
    </button>
  );
}
