/* Where starting points are. */
export const POINTS = '/starting-points';
export const pointAt = (id: string): string => `${POINTS}/${id}`;
