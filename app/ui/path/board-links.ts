/* What the board is asked for, in its address. */
import type { ListedStage } from '../../domain/onboarding/stages-to-value';
import type { Course } from '../../domain/path/course';
import type { SaidSeveral } from '../../speech/path/said-board';
import type { FormReply } from '../form/form-reply';

const BOARD = '/paths';
export const ORDERS = ['course', 'customer', 'person', 'phase'] as const;

export type BoardAsked = {
  order: (typeof ORDERS)[number];
  course: Course['is'] | null;
  /** Only those that are this far. */
  stage: ListedStage | null;
  isEveryones: boolean;
  /** One colleague whose paths alone are shown. */
  host: { id: string; name: string } | null;
};

/** What is done to chosen steps. */
export type BoardVerb = 'done' | 'move' | 'give' | 'remind' | 'undo';

/** The address of a board that is asked for so. */
export const boardAt = (asked: BoardAsked, after?: string | null): string => withAsked(BOARD, asked, after);

/** Where something is done to steps of it; the board that comes back is the same. */
export const boardVerbAt = (verb: BoardVerb, asked: BoardAsked, after: string | null): string =>
  withAsked(`${BOARD}/${verb}`, asked, after);

function withAsked(
  at: string,
  { order, course, stage, isEveryones, host }: BoardAsked,
  after: string | null | undefined,
): string {
  const asked = new URLSearchParams({
    ...(order !== 'course' && { by: order }),
    ...(course && { state: course }),
    ...(stage && { stage }),
    ...(isEveryones && { of: 'everyone' }),
    ...(host && { who: host.id }),
    ...(after && { after }),
  }).toString();
  return asked ? `${at}?${asked}` : at;
}

/** What comes back after something was done to chosen steps. */
export type BoardReply = Omit<FormReply, 'form'> & { form?: string; said?: SaidSeveral };
