import type { ReactNode } from 'react';
import { atStart } from '../../domain/form/at-start';
import { ADDED_IN_GUIDE, KINDS, STATEMENT_KINDS, type StatementKind } from '../../domain/statement/kinds';
import { countOf } from '../../speech/en/say-count';
import type { GuideItem, GuideView } from '../../speech/guide/said-guide';
import { State } from '../kit/state';
import { SECTION_WORDS } from '../welcome/words';
import { AddPoint } from './add-point';
import { Point, type Writing } from './point';

export type Editing = Writing & { adding: StatementKind | null };

type Section = {
  key: string;
  title: string;
  words?: string;
  adds?: StatementKind;
  holds(item: GuideItem): boolean;
};

const isPromise = (commitment: GuideItem['commitment']) => (item: GuideItem) =>
  item.kind === 'promise' && item.commitment === commitment;

/** A promise stands under what was said of it; only what was promised is a promise. */
const PROMISES: Section[] = [
  {
    key: 'promises',
    title: SECTION_WORDS.promise.title,
    words: 'A promise can’t be left out. Put it into words that you can keep.',
    adds: 'promise',
    holds: isPromise('promised'),
  },
  {
    key: 'talked-about',
    title: 'Talked about, not promised',
    words: 'Shown as what it is, so that nobody takes it for a promise.',
    holds: isPromise('talked_about'),
  },
  {
    key: 'not-included',
    title: 'Not included',
    words: 'So that nobody waits for it.',
    holds: isPromise('not_included'),
  },
];

/** The parts of the customer's page, in its order and under its headings. */
const SECTIONS: Section[] = STATEMENT_KINDS.flatMap((kind): Section[] =>
  kind === 'promise'
    ? PROMISES
    : [
        {
          key: KINDS[kind].many,
          title: SECTION_WORDS[kind].title,
          words: kind === 'person' ? 'Shown to their own people only.' : undefined,
          adds: ADDED_IN_GUIDE.find((one) => one === kind),
          holds: (item) => item.kind === kind,
        },
      ],
);

export function Sections(props: Editing) {
  const { guide } = props;
  return SECTIONS.map(({ key, title, words, adds, holds }) => {
    const items = guide.items.filter(holds);
    const questions = key === 'systems' ? guide.questions : [];
    if (items.length + questions.length === 0 && !(adds && guide.mayWrite)) return null;
    return (
      <section className="sect" id={key} key={key} aria-labelledby={`${key}-title`}>
        <header>
          <h2 id={`${key}-title`}>{title}</h2>
          <Count items={items} guide={guide} />
        </header>
        {words ? <p>{words}</p> : null}
        <div className="twins">
          {items.map((item) => (
            <Point key={item.id} item={item} {...props} />
          ))}
          {questions.map((question) => (
            <Question key={question.area} question={question} guide={guide} />
          ))}
        </div>
        {adds ? <AddPoint kind={adds} {...props} /> : null}
      </section>
    );
  });
}

function Count({ items, guide }: { items: GuideItem[]; guide: GuideView }): ReactNode {
  const gaps = guide.gaps.filter((gap) => items.some((item) => item.id === gap.at)).length;
  if (gaps > 0) return <State tone="stop">{gaps === 1 ? 'One needs words' : `${gaps} need words`}</State>;
  const out = items.filter((item) => item.isLeftOut).length;
  const shown = `${atStart(countOf(items.length - out, 'point'))} shown`;
  return <State>{out > 0 ? `${shown}, ${out} left out` : shown}</State>;
}

/** What sales didn't know stays a question, and the customer answers it. */
function Question({ question, guide }: { question: GuideView['questions'][number]; guide: GuideView }) {
  const id = `question-${question.area}`;
  return (
    <article className="twin" id={id} aria-labelledby={`${id}-title`}>
      <div className="twin__us">
        <p className="gist">Sales doesn’t know</p>
        <p>{question.about}</p>
      </div>
      <div className="twin__them">
        <h3 id={`${id}-title`}>{question.question}</h3>
        <p className="meta">
          A question to {guide.reader}, not a point to confirm. You find the answer in Answers. If you know it
          yourself, add it below.
        </p>
      </div>
    </article>
  );
}
