import { atStart } from '../../domain/form/at-start';
import { WORD_LIMITS } from '../../domain/statement/word-limits';
import { endSentence } from '../../speech/en/sentence';
import type { Correction } from '../../speech/review/said-corrections';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { WordingFields } from '../form/wording-fields';
import { REFUSAL_WORDS } from '../frame/copy';
import { calledIn } from '../kit/called';
import { ChangedWords } from '../kit/changed-words';
import { Face } from '../kit/face';
import { Note } from '../kit/note';

/** Where the page says that an answer was saved. */
export const ANSWERED_NOTE = 'saved';

/** The name under which a correction's answer comes back. */
export const answerFormOf = (answerId: string): string => `answer ${answerId}`;

/** Agree, suggest something else, or talk about it. There is no reject. */
export function AnswerForm({ correction, reply }: { correction: Correction; reply?: FormReply }) {
  const { id, onboardingId, contact, mayResolve, host } = correction;
  if (!mayResolve)
    return (
      <p className="ans__do">
        {host.first} answers {endSentence(contact.first)} You’ll see here what {host.first} says.
      </p>
    );
  const name = answerFormOf(id);
  const form = formView(reply, name, id);
  const refusal = reply?.form === name ? reply.refusal : undefined;
  return (
    <Form className="ans__do" action={`/onboardings/${onboardingId}/corrections/${id}/resolve`}>
      {refusal ? (
        <Note tone="stop" role="alert" id={form.id('refusal')}>
          {REFUSAL_WORDS[refusal.code]}
        </Note>
      ) : null}
      <Choices
        name="outcome"
        id={form.id('outcome')}
        legend={`What do you tell ${contact.first}?`}
        look="pick"
        chosen={form.value('outcome', '')}
        error={form.error('outcome')}
        choices={choicesFor(correction)}
      />
      <div className="when when--reworded ans__new">
        <WordingFields words={correction.proposed} form={form} />
      </div>
      <TextArea
        name="line"
        id={form.id('line')}
        label={`A line for ${contact.first}`}
        hint={`${atStart(contact.first)} sees this under your name. Say why, in one or two sentences; when you agree, it may stay empty.`}
        limit={WORD_LIMITS.message}
        defaultValue={form.value('line', '')}
        error={form.error('line')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Send to {contact.first}
          <span className="vh">: {correction.title}</span>
        </button>
      </p>
    </Form>
  );
}

/** Agreeing about a person may end a way in; whoever agrees is told so before. */
function wayInWords(moved: Correction['movesWayIn']): string {
  if (!moved) return '';
  const next = moved.isSamePerson ? `the new address` : moved.to;
  return ` ${moved.from}’s link ends, and whoever opened the page with it is out. Send ${next} a fresh link afterwards.`;
}

/** Whoever sends a point back as it stands says something about it: there is nothing to agree to but the words. */
const isOnlyNote = ({ isAdded, had, said, parts }: Correction): boolean =>
  !isAdded && had === said && parts === null;

const agreeWords = (correction: Correction): string => {
  const { isAdded, contact, said, recorded, movesWayIn } = correction;
  if (isOnlyNote(correction))
    return `The page stays as it is: ${contact.first} changed none of its words. What the note asks for goes into words of yours, below.`;
  const does = isAdded ? 'It joins the page.' : `The page will say what ${contact.first} wrote.`;
  return `${does}${afterAll(said, recorded)}${wayInWords(movesWayIn)}`;
};

function choicesFor(correction: Correction) {
  const { contact } = correction;
  const label = (strong: string, rest: string) => (
    <>
      <b>{strong}</b> {rest}
    </>
  );
  return [
    {
      value: 'adopted',
      label: label('Agree.', agreeWords(correction)),
    },
    {
      value: 'reworded',
      label: label('Suggest something else.', `${atStart(contact.first)} says yes, or not quite.`),
    },
    { value: 'talk', label: label('Talk about it', 'on your next call.') },
  ];
}

/** Agreeing to the very words that were judged down is a promise after all. */
function afterAll(said: string, { words, verdict }: Correction['recorded']): string {
  if (words !== said || !verdict || verdict === 'deliverable') return '';
  return verdict === 'with_changes'
    ? ' These are the words that we keep only with changes: agreeing promises them as they are.'
    : ' These are the words that we can’t keep: agreeing promises them after all.';
}

const SAID = {
  adopted: 'agreed',
  reworded: 'suggested other words',
  talk: 'set it for your next call',
} as const;

/** What was answered, for the record. */
export function GivenAnswer({
  correction,
  resolution,
}: {
  correction: Correction;
  resolution: NonNullable<Correction['resolution']>;
}) {
  const { by, outcome, words, line, when } = resolution;
  return (
    <div className="ans__do">
      <div className="by">
        <Face {...by} size="xs" />
        <div>
          {calledIn(correction, by, true)} {SAID[outcome]}, {when}
          {outcome === 'reworded' && words ? (
            <q dir="auto">
              <ChangedWords
                before={correction.said}
                after={words}
                spoken={{
                  had: `${atStart(correction.contact.first)} said: `,
                  now: `${atStart(by.first)} suggested: `,
                }}
              />
            </q>
          ) : null}
          {line ? <q dir="auto">{line}</q> : null}
        </div>
      </div>
    </div>
  );
}
