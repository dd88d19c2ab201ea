/* Ids are UUIDs. What does not look like one names nothing, and never reaches the database, which would throw. */

const SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isId = (value: unknown): value is string => typeof value === 'string' && SHAPE.test(value);
