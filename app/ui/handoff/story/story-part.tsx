import {
  isTold,
  STORY_ASKED,
  STORY_BESIDES,
  STORY_LIMIT,
  STORY_PARTS,
  type StoryPart as Told,
} from '../../../domain/handoff/story';
import { STORY_WORDS } from '../../../speech/en/handoff/story-words';
import { Form } from '../../form/form';
import { type FormView, formView } from '../../form/form-reply';
import { TextArea } from '../../form/text-field';
import { wiringOf } from '../../form/word-fields';
import { OnlyUs } from '../../kit/state';
import { handoffAt } from '../addresses';
import { ChangedMeanwhile } from '../changed-meanwhile';
import { Part } from '../part';
import type { HandoffProps } from '../statements';
import { StoryParts } from './told-story';

export const STORY_FORM = 'story';

/** Why they bought and what came before, for whoever takes over. Folded until somebody wants to tell it. */
export function StoryPart({ page, reply }: HandoffProps) {
  const { story, isOpen, host } = page;
  const isKept = isTold(story);
  if (!isOpen && !isKept) return null;
  return (
    <Part
      id="story"
      title="The story"
      hint={
        isOpen
          ? `For ${host.first}, so that nobody repeats a mistake. Two or three lines are plenty, and it can stay empty. Never shown, sent or exported to the customer.`
          : 'Never shown, sent or exported to the customer.'
      }
      state={<OnlyUs />}
    >
      <div className="inside">
        {isKept ? <StoryParts story={story} /> : null}
        {isOpen ? (
          <details className="more" open={reply?.form === STORY_FORM}>
            <summary className="btn btn--bare">
              {isKept ? 'Change the story' : 'Tell it: why now, what failed before'}
            </summary>
            <StoryForm page={page} reply={reply} />
          </details>
        ) : null}
      </div>
    </Part>
  );
}

function StoryForm({ page, reply }: HandoffProps) {
  const { id, story } = page;
  const form = formView(reply, STORY_FORM, STORY_FORM);
  const kept = STORY_PARTS.flatMap((part) => story[part] || []).join(' · ');
  const isFilled = (part: Told) => form.value(part, story[part]) !== '' || form.error(part) !== undefined;
  return (
    <Form className="edit" action={`${handoffAt(id)}/story`} aria-label="The story">
      <ChangedMeanwhile reply={reply} name={STORY_FORM} kept={kept} />
      <input type="hidden" name="shown" value={JSON.stringify(story)} />
      {STORY_ASKED.map((part) => (
        <Asked key={part} part={part} form={form} stored={story[part]} />
      ))}
      <details className="more" open={STORY_BESIDES.some(isFilled)}>
        <summary className="btn btn--bare">
          Who else they weighed, what they objected to, what may come later
        </summary>
        <div className="edit__fold">
          {STORY_BESIDES.map((part) => (
            <Asked key={part} part={part} form={form} stored={story[part]} />
          ))}
        </div>
      </details>
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          Save the story
        </button>
      </p>
    </Form>
  );
}

const Asked = ({ part, form, stored }: { part: Told; form: FormView; stored: string }) => (
  <TextArea
    label={STORY_WORDS[part].asks}
    hint={STORY_WORDS[part].hint}
    limit={STORY_LIMIT}
    {...wiringOf(form, part, stored)}
  />
);
