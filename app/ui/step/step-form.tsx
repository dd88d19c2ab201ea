import { CONTENT_LIMIT, type StepKind, type StepWords, TITLE_LIMIT } from '../../domain/path/path';
import { writtenAsks } from '../../domain/step/asks';
import { sayBy } from '../../speech/en/step/say-preview';
import type { SaidPath, SaidPhase, SaidStep } from '../../speech/path/said-path';
import { fileAt } from '../file/file-links';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormView, formView } from '../form/form-reply';
import { TextArea, TextField } from '../form/text-field';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import type { PathReply } from '../path/path-links';
import { addFormOf, pathAt, phaseAt, prefixOf, stepAt, stepFormOf } from '../path/path-links';
import { AsksFields } from './asks-fields';
import { AsksShown } from './asks-shown';
import { Content } from './content';
import { StepRules } from './step-rules';

interface StepFormProps {
  path: SaidPath;
  phase: SaidPhase;
  /** Null for a new one. */
  step: SaidStep | null;
  reply: PathReply | undefined;
}

const BLANK: StepWords = {
  title: '',
  kind: 'do',
  side: 'theirs',
  who: null,
  due: { is: 'before_end', days: 5 },
  waitsFor: [],
  content: '',
  asks: null,
};

/** The kinds a step can be of, wherever one is written. */
export const STEP_CHOICES: { value: StepKind; label: string }[] = [
  { value: 'do', label: 'Do' },
  { value: 'read', label: 'Read' },
  { value: 'hand_in', label: 'Hand in' },
  { value: 'answer', label: 'Answer questions' },
  { value: 'meet', label: 'Our first call' },
  { value: 'approve', label: 'Approve' },
];

/** The words beside what they become, and the rules below. */
export function StepForm({ path, phase, step, reply }: StepFormProps) {
  const name = step ? stepFormOf(step.id) : addFormOf(phase.id);
  const prefix = prefixOf(name);
  const form = formView(reply, name, prefix);
  const words = step?.words ?? BLANK;
  const heading = `${prefix}-h`;
  const preview = `${phaseAt(path.id, phase.id)}/preview${step ? `/${step.id}` : ''}#${step?.id ?? prefix}`;
  return (
    <Form
      className="twin twin--edit twin--form"
      id={step?.id ?? prefix}
      action={step ? stepAt(path.id, step.id) : `${phaseAt(path.id, phase.id)}/steps`}
      aria-labelledby={heading}
    >
      <div className="col">
        <h3 className="lbl2" id={heading} dir="auto">
          {step ? `Step ${step.number}` : `Add a step to “${phase.words.title}”`}
        </h3>
        <input type="hidden" name="base" value={step?.revision ?? 0} />
        <TextField
          name="title"
          id={form.id('title')}
          label="What is to be done"
          hint="As they would say it, in six words or so."
          limit={TITLE_LIMIT}
          defaultValue={form.value('title', words.title)}
          error={form.error('title')}
        />
        <Choices
          name="kind"
          id={form.id('kind')}
          legend="What kind of step"
          choices={STEP_CHOICES}
          chosen={form.value('kind', words.kind)}
        />
        <AsksFields asks={words.asks} goals={path.goals} form={form} />
        <TextArea
          name="content"
          id={form.id('content')}
          label="What they need to know"
          isOptional
          hint="**bold**, *italic*, lines that begin with - or 1. for lists, > for a hint. Web addresses become links; one of YouTube, Loom, Google Docs and the like on a line of its own becomes a card."
          rows={10}
          limit={CONTENT_LIMIT}
          defaultValue={form.value('content', words.content)}
          error={form.error('content')}
        />
      </div>
      <AsTheySee path={path} step={step} reply={reply?.form === name ? reply : undefined} words={words} />
      <StepRules path={path} phase={phase} step={step} words={words} form={form} />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          {step ? 'Save the step' : 'Add the step'}
        </button>
        <button type="submit" className="btn btn--line" formAction={preview}>
          Preview
        </button>
        <a className="btn btn--bare" href={`${pathAt(path.id)}#${step?.id ?? phase.id}`}>
          Cancel
        </a>
        {step ? (
          <button
            type="submit"
            className="btn btn--bare"
            formAction={`${stepAt(path.id, step.id)}/remove`}
            formNoValidate
          >
            Take the step away
          </button>
        ) : null}
      </p>
      {reply?.form === name && reply.refusal?.code === 'changed_meanwhile' && step ? (
        <Theirs step={step} form={form} />
      ) : null}
    </Form>
  );
}

/** What a colleague wrote meanwhile; the words that were typed stay in their fields. */
function Theirs({ step: { words } }: { step: SaidStep; form: FormView }) {
  return (
    <div className="twin__meanwhile">
      <Note tone="stop">
        It is called now: <q dir="auto">{words.title}</q>{' '}
        {words.content ? (
          <>
            and says: <q dir="auto">{words.content}</q>{' '}
          </>
        ) : null}
        Save again to put your words in its place.
      </Note>
    </div>
  );
}

function AsTheySee({
  path,
  step,
  reply,
  words,
}: Pick<StepFormProps, 'path' | 'step'> & { reply: PathReply | undefined; words: StepWords }) {
  const preview = reply?.preview;
  const title = preview?.title ?? words.title;
  const content = preview?.content ?? step?.content ?? [];
  const asks = preview ? preview.asks : writtenAsks(words.asks);
  const by = preview?.by ?? (step ? sayBy(step.who ? step.whoWords : '', step.due) : '');
  return (
    <div className="twin__us" role={preview ? 'status' : undefined}>
      <p className="gist">
        <Icon name="eye" />
        <span>
          {preview ? `As ${path.reader} will read it` : `As ${path.reader} reads it once it is published`}
        </span>
      </p>
      {title ? (
        <div className="said">
          {by ? <p className="meta">{by}</p> : null}
          <h3 dir="auto">{title}</h3>
          {content.length > 0 ? (
            <Content level={4} blocks={content} pictureAt={(id) => fileAt(path.id, id)} />
          ) : null}
          <AsksShown asks={asks} goals={path.goals} />
        </div>
      ) : (
        <p>“Preview” shows the words here as they will read.</p>
      )}
    </div>
  );
}
