import { atStart } from '../../domain/form/at-start';
import { KINDS, type KindIn, kindsIn } from '../../domain/statement/kinds';
import { KIND_WORDS } from '../../speech/en/kind-words';
import { countOf } from '../../speech/en/say-count';
import type { HandoffPage } from '../../speech/handoff/said-handoff';
import { KnownPeople } from '../contact/known-people';
import { isLeftOpen, standingOf } from '../starting-point/asked-here';
import { Offered } from '../starting-point/begins';
import { Help, Question } from '../starting-point/question';
import { PersonRow } from '../statement/person-row';
import { AnswerInstead, GivenInstead } from './answer-instead';
import { Part, PartState } from './part';
import { type HandoffProps, Statements } from './statements';

export const gapsOf = (page: HandoffPage, part: HandoffPage['completeness']['parts'][number]['part']) =>
  page.completeness.parts.find((one) => one.part === part)?.gaps ?? [];

export function Goals({ page, reply }: HandoffProps) {
  const { goals } = page;
  const areAllMeasured = goals.every(({ told }) => told.figures && !told.figures.isMeasuredFirst);
  const number = areAllMeasured ? `, ${goals.length === 1 ? '' : 'all '}with a number` : '';
  const none = isLeftOpen(page, 'goals') ? 'Not needed' : 'Answered';
  const ready = goals.length === 0 ? none : `${atStart(countOf(goals.length, 'goal'))}${number}`;
  return (
    <Part
      id="goals"
      title="What they want to achieve"
      hint={
        page.adding === 'goal'
          ? 'A goal without a number can’t be met. Ask for today’s figure and the one they’d be happy with.'
          : null
      }
      state={<PartState gaps={gapsOf(page, 'goals').length} ready={ready} />}
    >
      <Question page={page} question="goals" label="Goals">
        {goals.length === 0 ? <GivenInstead page={page} question="goals" says="No goals to name." /> : null}
        <Statements
          page={page}
          reply={reply}
          add="goal"
          noun={KIND_WORDS.goal}
          hint="Several? One per line makes a list, unless figures are filled in. What you don’t know yet can wait until you hand over."
          said={goals}
          question="goals"
          instead={
            <AnswerInstead
              page={page}
              question="goals"
              answer="not_applicable"
              label="There are no goals to name"
              reply={reply}
            />
          }
        />
      </Question>
    </Part>
  );
}

export function Deal({ page, reply }: HandoffProps) {
  const { promises } = page;
  return (
    <Part
      id="deal"
      title="What was promised"
      hint={
        page.adding === 'promise'
          ? 'Special terms, dates, favours. Also what you talked about but did not promise: that is where the quarrels start.'
          : null
      }
      state={
        <PartState
          gaps={gapsOf(page, 'deal').length}
          ready={
            promises.length > 0 ? `${atStart(countOf(promises.length, 'point'))} noted` : noneWords(page)
          }
        />
      }
    >
      {kindsIn('deal').map((kind) => (
        <Question key={kind} page={page} question={KINDS[kind].many} label={DEAL[kind].folded}>
          <OfDeal kind={kind} page={page} reply={reply} />
          <Offered page={page} what={kind} />
        </Question>
      ))}
    </Part>
  );
}

const noneWords = (page: HandoffPage): string =>
  isLeftOpen(page, 'promises', 'dates') ? 'Not needed' : 'None made';

type DealWords = {
  /** That there are none, as it was answered and as the button says it. */
  none: string;
  sayNone: string;
  heading?: string;
  /** Where it is one press away. */
  folded: string;
};

const DEAL: Record<KindIn<'deal'>, DealWords> = {
  promise: { none: 'No promises were made.', sayNone: 'None were made', folded: 'Promises' },
  purchase: {
    none: 'Nothing is noted.',
    sayNone: 'There is nothing to note',
    heading: 'What was bought',
    folded: 'What was bought',
  },
  date: {
    none: 'No dates were agreed.',
    sayNone: 'No dates were agreed',
    heading: 'Dates that were agreed',
    folded: 'Dates that were agreed',
  },
};

function OfDeal({ kind, page, reply }: HandoffProps & { kind: KindIn<'deal'> }) {
  const { many } = KINDS[kind];
  const { none, sayNone, heading } = DEAL[kind];
  const said = page[many];
  return (
    <>
      {heading ? (
        <h3 className="part__sub" id={many}>
          {heading}
        </h3>
      ) : null}
      {said.length === 0 ? <GivenInstead page={page} question={many} says={none} /> : null}
      <Statements
        page={page}
        reply={reply}
        add={kind}
        noun={KIND_WORDS[kind]}
        hint={`Several? One per line makes a list${kind === 'date' ? '; a day that is filled in is the day of each' : ''}.`}
        isTitleHidden={heading !== undefined}
        said={said}
        question={many}
        instead={
          standingOf(page, many) === 'folded' ? null : (
            <AnswerInstead page={page} question={many} answer="none" label={sayNone} reply={reply} />
          )
        }
      />
    </>
  );
}

export function People({ page, reply }: HandoffProps) {
  const { people } = page;
  const gaps = gapsOf(page, 'people');
  const isDailyMissing = people.length > 0 && gaps.some((gap) => gap.code === 'name_day_to_day');
  return (
    <Part
      id="people"
      title="Who’s who"
      hint={
        page.adding === 'person'
          ? 'We need a first contact, someone who signs off, and whoever does the daily work. One person can be all three.'
          : null
      }
      state={<PartState gaps={gaps.length} ready={atStart(countOf(people.length, 'person', 'people'))} />}
    >
      <Help page={page} question="people" />
      <Statements
        page={page}
        reply={reply}
        add="person"
        noun={KIND_WORDS.person}
        hint="Several? One per line, with addresses as in a mail: Ana Ruiz, Head of logistics, ana@example.com"
        said={people}
        className="folk"
        offer={<KnownPeople page={page} />}
        row={(person) => <PersonRow key={person.id} page={page} person={person} />}
      />
      {people.length > 0 ? (
        <GivenInstead page={page} question="people" says="Nobody does the daily work yet." />
      ) : null}
      {page.isOpen && isDailyMissing ? (
        <AnswerInstead
          page={page}
          question="people"
          answer="not_applicable"
          label="Nobody does the daily work yet"
          reply={reply}
        />
      ) : null}
    </Part>
  );
}
