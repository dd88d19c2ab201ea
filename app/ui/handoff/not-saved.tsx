import type { FormReply } from '../form/form-reply';
import { UnsavedWords } from '../form/unsaved-words';
import { REFUSAL_WORDS } from '../frame/copy';
import { Note } from '../kit/note';
import { OWN_FORM } from './own/own-part';
import type { HandoffProps } from './statements';
import { STORY_FORM } from './story/story-part';

/** Refused for good: why, and the typed words, so that nobody writes them twice. */
export function NotSaved({ page, reply }: HandoffProps) {
  const { refusal } = reply ?? {};
  if (!reply || !refusal || refusal.code === 'handoff_incomplete') return null;
  if (refusal.code === 'own_fields_unfit') return null;
  if (refusal.code === 'changed_meanwhile' && isFormShown(page, reply)) return null;
  return (
    <Note tone="stop" role="alert" className="gap-l">
      <b>
        {refusal.code === 'not_found'
          ? 'Somebody took this out of the handoff while you were writing.'
          : REFUSAL_WORDS[refusal.code]}
      </b>
      <UnsavedWords typed={reply.typed} />
    </Note>
  );
}

const isFormShown = (page: HandoffProps['page'], reply: FormReply): boolean =>
  ((reply.form === STORY_FORM || reply.form === OWN_FORM) && page.isOpen) ||
  page.draft?.id === reply.form ||
  (page.editing === reply.form && page.flagBase !== null);
