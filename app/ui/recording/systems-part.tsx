import type { HandoffPage } from '../../queries/handoff.server';
import type { SaidArea } from '../../queries/handoff-as-written.server';
import { AnswerInstead, GivenInstead } from './answer-instead';
import { Part, PartState } from './part';
import { gapsOf } from './parts';
import { type RecordingProps, Statements } from './statements';

/** The four questions of the technical part. */
export function Systems({ page, reply }: RecordingProps) {
  const [next] = page.systems.filter(({ items, answer }) => items.length === 0 && !answer);
  return (
    <Part
      id="systems"
      title="Systems and data"
      hint={
        page.isOpen
          ? 'What they run today, what must talk to us, what has to move. “I don’t know” is a good answer: we’ll ask them.'
          : null
      }
      state={<PartState gaps={gapsOf(page, 'systems').length} ready={readyWords(page)} />}
    >
      {page.systems.map((area) => (
        <Area key={area.area} page={page} reply={reply} area={area} isLater={area !== next} />
      ))}
    </Part>
  );
}

function readyWords({ systems }: HandoffPage): string {
  const toAsk = systems.filter(({ items, answer }) => items.length === 0 && answer?.kind === 'unknown');
  return toAsk.length > 0 ? `Answered, ${toAsk.length} to ask them` : 'All four answered';
}

type AreaProps = RecordingProps & { area: SaidArea; isLater: boolean };

function Area({ page, reply, area: { area, title, items, answer }, isLater }: AreaProps) {
  const who = page.isReps ? 'You don’t' : `${page.rep.first} doesn’t`;
  const says = answer?.kind === 'unknown' ? `${who} know. We’ll ask them.` : 'It doesn’t apply.';
  const shared = { page, question: area, about: title, reply };
  return (
    <div className="area" id={`area-${area}`}>
      <h3 className="part__sub">{title}</h3>
      {items.length === 0 ? <GivenInstead page={page} question={area} says={says} about={title} /> : null}
      <Statements
        page={page}
        reply={reply}
        add={area}
        noun={{ add: NOUNS[area], save: `answer: ${title.toLowerCase()}` }}
        said={items}
        question={area}
        isLater={isLater}
        instead={
          <div className="goes gap">
            <AnswerInstead {...shared} answer="unknown" label="I don’t know, ask the customer" />
            <AnswerInstead {...shared} answer="not_applicable" label="It doesn’t apply" />
          </div>
        }
      />
    </div>
  );
}

const NOUNS = {
  today: 'something they use today',
  connects: 'something that connects',
  data: 'data to bring over',
  security: 'a point on security',
} as const;
