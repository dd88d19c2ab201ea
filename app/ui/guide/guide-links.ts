/* Addresses and form names of the guide's verbs, and the ids of its fields. */

export const guideAt = (id: string) => `/onboardings/${id}/guide`;
export const statementAt = (id: string, statementId: string) => `${guideAt(id)}/statements/${statementId}`;

export const GREETING_FORM = 'greeting';
export const ADD_FORM = 'add';
export const readerFormOf = (contactId: string) => `readers ${contactId}`;
export const rewordForm = (statementId: string) => `reword ${statementId}`;

/** The empty form that the buttons of single points belong to. */
export const VERBS_FORM = 'verbs';
