import { atStart } from '../../domain/form/at-start';
import { WORD_LIMITS } from '../../domain/statement/word-limits';
import type { TalkPoint } from '../../speech/review/said-corrections';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { DateField, TextArea } from '../form/text-field';
import { WordingFields } from '../form/wording-fields';
import { Tag } from '../kit/tag';

interface ForTheCallProps {
  /** The onboarding. */
  id: string;
  points: readonly TalkPoint[];
  mayNote: boolean;
  reply?: FormReply;
}

export const callFormOf = (statementId: string): string => `call ${statementId}`;

/** What is left to talk about on the first call, what came of it, and until when the rest stays open. */
export function ForTheCall({ points, ...rest }: ForTheCallProps) {
  return (
    <section className="grp" aria-labelledby="for-the-call">
      <h2 id="for-the-call">
        For the first call <span>{points.length}</span>
      </h2>
      <ul className="list talk">
        {points.map((point) => (
          <li key={point.id}>
            <p className="q" dir="auto">
              {point.said}
            </p>
            {point.isDisputed ? (
              <Tag tone="wait">Two people there see it differently</Tag>
            ) : (
              <p className="meta">{whoWouldTalk(point)}</p>
            )}
            {point.note ? (
              <q className="meta" dir="auto">
                {point.note}
              </q>
            ) : null}
            {point.open ? <StaysOpen point={point} open={point.open} /> : null}
            {rest.mayNote ? <WhatCameOfIt point={point} {...rest} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoWouldTalk({ by, isOurs }: TalkPoint): string | null {
  if (!by) return null;
  return isOurs ? `${atStart(by)} set it for the call` : `${atStart(by)} would rather talk about it`;
}

/** What both sides read until it is decided. */
function StaysOpen({ point, open }: { point: TalkPoint; open: NonNullable<TalkPoint['open']> }) {
  return (
    <>
      <Tag tone={point.isOpenLate ? 'stop' : 'wait'}>
        {point.isOpenLate ? `Was to be settled by ${point.openUntil}` : `Open until ${point.openUntil}`}
      </Tag>
      <p className="meta" dir="auto">
        {open.by}: <q>{open.line}</q>
      </p>
    </>
  );
}

/** It stays, it reads otherwise now, or it isn't decided. The customer says yes to what is. */
function WhatCameOfIt({
  id,
  point,
  reply,
}: Omit<ForTheCallProps, 'points' | 'mayNote'> & { point: TalkPoint }) {
  const name = callFormOf(point.id);
  const form = formView(reply, name, point.id);
  return (
    <details className="ask" open={reply?.form === name}>
      <summary className="btn btn--line">
        What came of it?<span className="vh"> {point.said}</span>
      </summary>
      <Form action={`/onboardings/${id}/call/${point.id}`}>
        <input type="hidden" name="wording" value={point.wordingId} />
        <input type="hidden" name="before" value={point.open?.until ?? ''} />
        <Choices
          name="outcome"
          id={form.id('outcome')}
          legend="What did you agree on the call?"
          look="pick"
          chosen={form.value('outcome', '')}
          error={form.error('outcome')}
          choices={[
            { value: 'kept', label: 'It stays as it is.' },
            { value: 'reworded', label: 'It reads otherwise now.' },
            {
              value: 'open',
              label: point.open ? 'It stays open until another day.' : 'It stays open until a day.',
            },
          ]}
        />
        <div className="when when--reworded ans__new">
          <WordingFields words={point.words} form={form} />
        </div>
        <div className="when when--open ans__new">
          <DateField
            name="until"
            id={form.id('until')}
            label="Open until"
            hint="You both see the day, and on it the point is yours again."
            defaultValue={form.value('until', '')}
            error={form.error('until')}
          />
        </div>
        <TextArea
          name="line"
          id={form.id('line')}
          label="A line about the call"
          hint={`The customer sees this under your name, and is asked to say yes to what you agreed. ${whoHears(point)}`}
          limit={WORD_LIMITS.message}
          defaultValue={form.value('line', '')}
          error={form.error('line')}
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Note it<span className="vh">: {point.said}</span>
          </button>
        </p>
      </Form>
    </details>
  );
}

/** What else happens by it, before it does. */
function whoHears({ words }: TalkPoint): string {
  const mail = 'If the words change, whoever said yes to them, or signed the page, gets a mail.';
  return words.kind === 'person'
    ? `${mail} Another name or address ends the link that went to the one before; send a fresh one afterwards.`
    : mail;
}
