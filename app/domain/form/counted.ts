/* Counts that end somewhere: beyond it a page says that there are more. */

export const MOST_COUNTED = 500;

export const isBeyondCounting = (count: number): boolean => count > MOST_COUNTED;
