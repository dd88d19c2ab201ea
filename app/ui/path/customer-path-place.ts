/*
 * Where the path stands on the page. Until somebody signed what was agreed, its points come first; afterwards the path
 * does. The one next step is raised once no point waits for the reader, and before the signature no question either.
 */
import type { WelcomePage } from '../../speech/welcome/said-page';

export const isPathFirst = ({ path, closing }: WelcomePage): boolean =>
  path !== null && closing.signed !== null;

export const isStepRaised = ({ path, closed, toDo, unknown, closing }: WelcomePage): boolean =>
  path !== null &&
  closed === null &&
  toDo === 0 &&
  closing.toSign.length === 0 &&
  (closing.signed !== null || unknown.length === 0);

/** Nothing in what was agreed asks for anybody's eyes, so it may lie folded. */
export const isAgreementCalm = ({ closing, next, news, batch, threads }: WelcomePage): boolean =>
  closing.isSettled &&
  next === null &&
  news === null &&
  !batch?.part &&
  closing.ours.length === 0 &&
  !threads.some(({ isNews }) => isNews);
