/* What the forms of starting points are called when they come back. */
export const PHASE_FORM = 'phase';
export const STEP_FORM = 'step';
export const FIELD_FORM = 'field';
export const ORDER_FORM = 'order';
export const VERSION_FORM = 'version';
export const STANDING_FORM = 'standing';
export const NEW_POINT = 'new-point';
export const PATH_AS_POINT = 'path-as-point';
