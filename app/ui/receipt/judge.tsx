import { briefly } from '../../speech/en/briefly';
import type { JudgedPromise } from '../../speech/receipt/said-receipt';
import { Choices } from '../form/choices';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { ChangedWords } from '../kit/changed-words';
import { Note } from '../kit/note';
import { State } from '../kit/state';
import { VerdictSeen } from './verdict-seen';
import { ANSWERS, answerOf, NOTE_LIMIT } from './verdict-words';

interface JudgeProps {
  promise: JudgedPromise;
  reply: FormReply | undefined;
  rep: string;
}

/** "Can we do this?": three answers, two of which open a field. */
export function Judge({ promise, reply, rep }: JudgeProps) {
  const { id, wordingId, verdict, verdictNote, earlier, told } = promise;
  // What was typed about other words than these is kept with those words, and not taken for an answer to these.
  const typed = reply?.typed[`wording-${id}`] === wordingId ? reply : undefined;
  const isJudgedMeanwhile = typed?.refusal?.gaps?.some(
    ({ code, at }) => code === 'judged_meanwhile' && at === id,
  );
  const stored = verdict ? answerOf(verdict) : null;
  const chosen = shownIn(typed, 'receipt', `verdict-${id}`, stored?.value ?? '');
  const note = (name: 'changes' | 'instead') => ({
    name: `${name}-${id}`,
    limit: NOTE_LIMIT,
    defaultValue: shownIn(typed, 'receipt', `${name}-${id}`, stored?.note === name ? verdictNote : ''),
    error: errorIn(reply, 'receipt', `${name}-${id}`),
  });
  const ending = <span className="vh"> {briefly(told.title)}</span>;
  return (
    <>
      {earlier ? <Earlier earlier={earlier} rep={rep} /> : null}
      <input type="hidden" name={`wording-${id}`} value={wordingId} />
      <input
        type="hidden"
        name={`shown-${id}`}
        value={JSON.stringify({ verdict, note: verdict ? verdictNote : '' })}
      />
      {isJudgedMeanwhile ? <Meanwhile promise={promise} /> : null}
      <Choices
        name={`verdict-${id}`}
        legend={<>Can we do this?{ending}</>}
        className="judge"
        choices={ANSWERS}
        chosen={chosen}
      >
        <div className="when when--changes">
          <TextArea {...note('changes')} label={<>What changes?{ending}</>} />
        </div>
        <div className="when when--no">
          <TextArea {...note('instead')} label={<>What can we do instead?{ending}</>} />
        </div>
      </Choices>
    </>
  );
}

/** A colleague judged it first: what is kept now stands above one's own choice, which the next save puts in its place. */
function Meanwhile({ promise: { verdict, verdictNote } }: Pick<JudgeProps, 'promise'>) {
  return (
    <Note tone="wait" role="alert">
      <p dir="auto">
        Kept now: {verdict ? answerOf(verdict).label : 'not judged'}
        {verdictNote ? `: ${verdictNote}` : '.'}
      </p>
      <p>Yours is chosen below. Saving puts it in place of what is kept now.</p>
    </Note>
  );
}

/** Sales changed the words after they were judged. */
function Earlier({ earlier, rep }: { earlier: NonNullable<JudgedPromise['earlier']>; rep: string }) {
  return (
    <div className="inside again" role="note">
      <p>
        <b>{rep} changed this after you judged it.</b> Please look at it again; your other answers are kept.
      </p>
      <p className="q" dir="auto">
        <ChangedWords
          before={earlier.before}
          after={earlier.after}
          spoken={{ had: 'before: ', now: 'now: ' }}
        />
      </p>
      <p className="meta" dir="auto">
        You said “{answerOf(earlier.verdict).label}” to the words before
        {earlier.note ? `: ${earlier.note}` : '.'}
      </p>
    </div>
  );
}

/** The verdict on a promise, as everyone of ours may read it. */
export function VerdictGiven({ promise }: { promise: JudgedPromise }) {
  const { verdict, verdictNote, verdictTold } = promise;
  if (!verdict)
    return (
      <p className="due gap">
        <State tone="wait">Not judged yet</State>
      </p>
    );
  const { tone, label } = answerOf(verdict);
  return (
    <div className="gap">
      <p className="due">
        <State tone={tone}>{label}</State>
        <VerdictSeen verdict={verdict} told={verdictTold} />
      </p>
      {verdictNote ? <p dir="auto">{verdictNote}</p> : null}
    </div>
  );
}
