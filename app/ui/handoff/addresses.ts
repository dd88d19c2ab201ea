/* Where the handoff’s page and its forms are, and what each form is called when it comes back. */
import { type AddForm, firstFieldId, openingFor } from '../../domain/handoff/open-form';
import type { Question } from '../../domain/handoff/parts';
import type { Gap } from '../../domain/onboarding/refusal';

export const handoffAt = (id: string) => `/onboardings/${id}/handoff`;
export const editAt = (id: string, one: string) => `${handoffAt(id)}?edit=${one}#${one}`;
/** The form that adds one, with the cursor in its first field. */
export const addAt = (id: string, form: AddForm) => `${handoffAt(id)}?add=${form}#${firstFieldId(form)}`;
/** Something that is kept, or an answer that was given. */
export const keptAt = (id: string, one: string) => `${handoffAt(id)}#${one}`;

export const goneId = (one: string) => `gone-${one}`;
/** Something that was just taken out, with the way to have it back. */
export const goneAt = (id: string, one: string) => `${handoffAt(id)}?gone=${one}#${goneId(one)}`;

/** The page with the form open that closes a gap, at its field. */
export function gapAt(id: string, gap: Gap): string {
  const { open, jumpTo } = openingFor(gap);
  const [asked] = Object.entries(open);
  return `${handoffAt(id)}${asked ? `?${asked.join('=')}` : ''}#${jumpTo}`;
}

/** A form's name is also what the ids of its fields begin with. */
export const addFormOf = (form: AddForm) => `add-${form}`;
export const answerFormOf = (question: Question) => `answer-${question}`;
