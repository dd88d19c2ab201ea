/* An answer of HubSpot, and the shape that all its errors have. */
import { randomUUID } from 'node:crypto';

export type Answer = { status: number; body: unknown };

export const problem = (category: string, message: string, more: object = {}) => ({
  status: 'error',
  message,
  correlationId: randomUUID(),
  category,
  ...more,
});

export const refusal = (status: number, category: string, message: string, more: object = {}): Answer => ({
  status,
  body: problem(category, message, more),
});

export const notFound = (): Answer => refusal(404, 'OBJECT_NOT_FOUND', 'resource not found');
export const unfit = (message: string): Answer => refusal(400, 'VALIDATION_ERROR', message);
