/* Addresses and form names of the path's verbs, and the ids of its fields. */

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
