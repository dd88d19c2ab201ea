/* What the board is asked for, in its address. */
import type { Course } from '../../domain/path/course';

const BOARD = '/paths';
export const ORDERS = ['course', 'customer', 'person', 'phase'] as const;

export type BoardAsked = {
  order: (typeof ORDERS)[number];
  course: Course['is'] | null;
  isEveryones: boolean;
  /** One colleague whose paths alone are shown. */
  host: { id: string; name: string } | null;
};

/** The address of a board that is asked for so. */
export function boardAt({ order, course, isEveryones, host }: BoardAsked, after?: string | null): string {
  const asked = new URLSearchParams({
    ...(order !== 'course' && { by: order }),
    ...(course && { state: course }),
    ...(isEveryones && { of: 'everyone' }),
    ...(host && { who: host.id }),
    ...(after && { after }),
  }).toString();
  return asked ? `${BOARD}?${asked}` : BOARD;
}
