/* Addresses and form names of the path's verbs, and the ids of its fields. */
import type { SaidPreview } from '../../speech/en/step/say-preview';
import type { SaidPath } from '../../speech/path/said-path';
import type { FormReply } from '../form/form-reply';

export const pathAt = (id: string) => `/onboardings/${id}/path`;
export const phaseAt = (id: string, phaseId: string) => `${pathAt(id)}/phases/${phaseId}`;
export const stepAt = (id: string, stepId: string) => `${pathAt(id)}/steps/${stepId}`;

export const NEW_PHASE = 'phase new';
export const phaseFormOf = (phaseId: string) => `phase ${phaseId}`;
export const addFormOf = (phaseId: string) => `add ${phaseId}`;
export const stepFormOf = (stepId: string) => `step ${stepId}`;
export const dayFormOf = (stepId: string) => `day ${stepId}`;
export const goalFormOf = (stepId: string) => `goal ${stepId}`;
export const markFormOf = (stepId: string) => `mark ${stepId}`;

/** What the ids of a form's fields begin with. */
export const prefixOf = (form: string) => form.replace(' ', '-');

/** The empty form that the buttons of single steps belong to. */
export const VERBS_FORM = 'verbs';

/** What the page gets back; a preview comes back like a form that wasn't accepted, and with nothing wrong in it. */
export type PathReply = FormReply & { preview?: SaidPreview };

/** What is open for writing. */
export type Open = {
  step: string | null;
  phase: string | null;
  /** The phase to which a step is added. */
  stepIn: string | null;
  isAddingPhase: boolean;
};

export interface Writing {
  path: SaidPath;
  open: Open;
  reply: PathReply | undefined;
}
