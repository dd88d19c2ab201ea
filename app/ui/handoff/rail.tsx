import type { HandoffPart } from '../../domain/handoff/parts';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { REASON_WORDS } from '../../speech/en/receipt/return-reasons';
import type { HandoffPage } from '../../speech/handoff/said-handoff';
import { Form } from '../form/form';
import { errorIn, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { gapWords } from '../frame/copy';
import { ClockBar } from '../kit/clock-bar';
import { Icon } from '../kit/icon';
import { Pips } from '../kit/progress';
import { ProgressBar } from '../kit/progress-bar';
import { isPartShown } from '../starting-point/asked-here';
import { gapAt, handoffAt } from './addresses';
import { isReason, PLACE } from './standing';
import type { HandoffProps } from './statements';

const PART_NAMES: Record<HandoffPart, string> = {
  goals: 'Goals',
  deal: 'Promises and dates',
  people: 'People',
  systems: 'Systems and data',
  red_flags: 'Red flags',
  own: 'Fields of our own',
};

/** How far it is, what is missing, and the button that hands it over. */
export function Rail({ page, reply }: HandoffProps) {
  const { id, host, saved, clock, signed, returned } = page;
  const reasons = returned?.reasons.filter(isReason) ?? [];
  const asked = (part: HandoffPart) => reasons.filter((reason) => PLACE[reason]?.href === `#${part}`);
  return (
    <aside className="rail" aria-label="How far you are">
      <section className="box" aria-labelledby="ready-title">
        <h2 id="ready-title">{readyWords(page)} parts ready</h2>
        <Pips even parts={pipsOf(page)} />
        <ol className="todo">
          {partsOf(page).map(({ part, gaps: [next, ...more] }) => (
            <li key={part}>
              {next || asked(part).length > 0 ? (
                <span className="o" role="img" aria-label={next ? 'Not ready' : 'Asked for'} />
              ) : (
                <Icon name="check" label="Ready" />
              )}
              <a href={next ? gapAt(id, next) : `#${part}`}>
                {PART_NAMES[part]}
                {next ? <small dir="auto">{gapWords(next)}</small> : null}
                {asked(part).map((reason) => (
                  <small key={reason}>
                    {returned?.by.first} asks: {inSentence(REASON_WORDS[reason])}
                  </small>
                ))}
                {more.length > 0 ? <small className="thin">and {more.length} more</small> : null}
              </a>
            </li>
          ))}
        </ol>
        <Form className="stack" action={`${handoffAt(id)}/submit`} aria-label="Hand over">
          {returned ? (
            <TextArea
              id="answer"
              name="answer"
              label={`Your answer to ${returned.by.first}`}
              hint="What you put right, or why not. It can stay empty."
              limit={MOST.message}
              defaultValue={shownIn(reply, 'submit', 'answer', '')}
              error={errorIn(reply, 'submit', 'answer')}
            />
          ) : null}
          <button type="submit" className="btn btn--main full" id="hand-over">
            Hand over to {host.first}
          </button>
        </Form>
        {page.preview ? (
          <p className="goes gap">
            <a
              className="btn btn--line full"
              href={`/onboardings/${id}/guide/preview/${page.preview.contactId}?from=handoff`}
            >
              See it as {page.preview.first} would
            </a>
          </p>
        ) : null}
        <p className="auto gap">
          {saved ? `Saved ${saved}. ` : 'Each part saves on its own. '}You can stop any time.
        </p>
      </section>
      <section className="box" aria-label="The clock">
        <ClockBar {...clock} of={`to introduce ${host.first}`} />
        <p className="auto">
          Signed {signed}. Once {host.first} accepts, you send the introduction.
        </p>
      </section>
    </aside>
  );
}

/** At the foot of phones and tablets: how far, and the next gap. */
export function Bar({ page }: { page: HandoffPage }) {
  const { id, completeness, clock } = page;
  const [next] = completeness.gaps;
  return (
    <ProgressBar
      name="Your progress"
      label={`${readyWords(page)} ready, ${clock.label}`}
      parts={pipsOf(page)}
      even
      next={next ? { href: gapAt(id, next), label: 'Next gap' } : { href: '#hand-over', label: 'Hand over' }}
    />
  );
}

/** The parts of which anything is asked. */
const partsOf = (page: HandoffPage) => page.completeness.parts.filter(({ part }) => isPartShown(page, part));

/** "4 of 5". */
function readyWords(page: HandoffPage): string {
  const parts = partsOf(page);
  return `${parts.filter(({ isReady }) => isReady).length} of ${parts.length}`;
}

const pipsOf = (page: HandoffPage) => partsOf(page).map(({ ratio }) => ({ done: ratio, of: 1 }));

/** The same words after a colon: "a promise I don’t understand". */
const inSentence = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
