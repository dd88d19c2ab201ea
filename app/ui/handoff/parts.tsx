import { atStart } from '../../domain/form/at-start';
import type { HandoffPage } from '../../queries/handoff/handoff.server';
import { countOf } from '../../speech/en/say-count';
import { KnownPeople } from '../contact/known-people';
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
  const ready = goals.length === 0 ? 'Answered' : `${atStart(countOf(goals.length, 'goal'))}${number}`;
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
      {goals.length === 0 ? <GivenInstead page={page} question="goals" says="No goals to name." /> : null}
      <Statements
        page={page}
        reply={reply}
        add="goal"
        noun={{ add: 'a goal', one: 'goal', many: 'goals' }}
        hint="Several? One per line makes a list. What you don’t know yet can wait until you hand over."
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
    </Part>
  );
}

export function Deal({ page, reply }: HandoffProps) {
  const { promises, dates } = page;
  return (
    <Part
      id="deal"
      title={page.isReps ? 'What you promised' : `What ${page.rep.first} promised`}
      hint={
        page.adding === 'promise'
          ? 'Special terms, dates, favours. Also what you talked about but did not promise: that is where the quarrels start.'
          : null
      }
      state={
        <PartState
          gaps={gapsOf(page, 'deal').length}
          ready={promises.length > 0 ? `${atStart(countOf(promises.length, 'point'))} noted` : 'None made'}
        />
      }
    >
      {promises.length === 0 ? (
        <GivenInstead page={page} question="promises" says="No promises were made." />
      ) : null}
      <Statements
        page={page}
        reply={reply}
        add="promise"
        noun={{ add: 'a promise', one: 'promise', many: 'promises' }}
        hint="Several? One per line makes a list."
        said={promises}
        question="promises"
        instead={
          <AnswerInstead page={page} question="promises" answer="none" label="None were made" reply={reply} />
        }
      />
      <h3 className="part__sub" id="dates">
        {page.isReps ? 'Dates you agreed' : `Dates ${page.rep.first} agreed`}
      </h3>
      {dates.length === 0 ? <GivenInstead page={page} question="dates" says="No dates were agreed." /> : null}
      <Statements
        page={page}
        reply={reply}
        add="date"
        noun={{ add: 'a date', one: 'date', many: 'dates' }}
        hint="Several? One per line makes a list."
        isTitleHidden
        said={dates}
        question="dates"
        instead={
          <AnswerInstead
            page={page}
            question="dates"
            answer="none"
            label="No dates were agreed"
            reply={reply}
          />
        }
      />
    </Part>
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
      <Statements
        page={page}
        reply={reply}
        add="person"
        noun={{ add: 'a person', one: 'person', many: 'people' }}
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
