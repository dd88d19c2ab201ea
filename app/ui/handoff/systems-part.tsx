import { atStart } from '../../domain/form/at-start';
import { isArea } from '../../domain/handoff/open-form';
import { SYSTEM_AREAS } from '../../domain/statement/statement';
import type { HandoffPage, SaidArea } from '../../speech/handoff/said-handoff';
import { isLeftOpen } from '../starting-point/asked-here';
import { Question } from '../starting-point/question';
import { AnswerInstead, GivenInstead } from './answer-instead';
import { Part, PartState } from './part';
import { gapsOf } from './parts';
import { type HandoffProps, Statements } from './statements';

/** The four questions of the technical part. */
export function Systems({ page, reply }: HandoffProps) {
  return (
    <Part
      id="systems"
      title="Systems and data"
      hint={
        page.adding && isArea(page.adding)
          ? 'What they run today, what must talk to us, what has to move. “I don’t know” is a good answer: we’ll ask them.'
          : null
      }
      state={
        <PartState
          gaps={gapsOf(page, 'systems').length}
          ready={isLeftOpen(page, ...SYSTEM_AREAS) ? 'Not needed' : readyWords(page)}
        />
      }
    >
      {page.systems.map((area) => (
        <Question key={area.area} page={page} question={area.area} label={area.title}>
          <Area page={page} reply={reply} area={area} />
        </Question>
      ))}
    </Part>
  );
}

function readyWords({ systems }: HandoffPage): string {
  const toAsk = systems.filter(({ items, answer }) => items.length === 0 && answer?.kind === 'unknown');
  return toAsk.length > 0 ? `Answered, ${toAsk.length} to ask them` : 'All four answered';
}

type AreaProps = HandoffProps & { area: SaidArea };

function Area({ page, reply, area: { area, title, items, answer } }: AreaProps) {
  const who = page.isReps ? 'You don’t' : `${atStart(page.rep.first)} doesn’t`;
  const says = answer?.kind === 'unknown' ? `${atStart(who)} know. We’ll ask them.` : 'It doesn’t apply.';
  const shared = { page, question: area, about: title, reply };
  return (
    <div className="area" id={`area-${area}`}>
      <h3 className="part__sub">{title}</h3>
      {items.length === 0 ? <GivenInstead page={page} question={area} says={says} about={title} /> : null}
      <Statements
        page={page}
        reply={reply}
        add={area}
        noun={NOUNS[area]}
        hint={HINTS[area]}
        isTitleHidden
        said={items}
        question={area}
        instead={
          <>
            <AnswerInstead {...shared} answer="unknown" label="I don’t know, ask the customer" />
            <AnswerInstead {...shared} answer="not_applicable" label="It doesn’t apply" />
          </>
        }
      />
    </div>
  );
}

const NOUNS = {
  today: { a: 'something they use today', one: 'answer', many: 'things they use today' },
  connects: { a: 'something that connects', one: 'answer', many: 'things that connect' },
  data: { a: 'data to bring over', one: 'answer', many: 'data to bring over' },
  security: { a: 'a point on security', one: 'answer', many: 'points on security' },
} as const;

const HINTS = {
  today: 'One per line, its name first. Telematics: VDO in the newer half',
  connects: 'One per line, its name first. Payroll: hours, once a week',
  data: 'One per line, its name first. Trips: two years, as CSV',
  security: 'One per line, its name first. Signing in: with their Microsoft accounts',
} as const;
