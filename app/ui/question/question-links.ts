/* Addresses and form names of the questions that customer success writes. */
import { stepAt } from '../path/path-links';

export const questionsAt = (id: string, stepId: string) => `${stepAt(id, stepId)}/questions`;
export const questionAt = (id: string, stepId: string, questionId: string) =>
  `${questionsAt(id, stepId)}/${questionId}`;

export const NEW_QUESTION = 'question new';
export const questionFormOf = (questionId: string) => `question ${questionId}`;
