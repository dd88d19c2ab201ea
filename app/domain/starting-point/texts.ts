/* The words in the file of a starting point, as its rules read them. */
import { z } from 'zod';
import { isWithin, strangerIn } from '../form/typed-words';

const isPlain = (words: string): boolean => strangerIn(words) === null;

/** `max` counts characters as people do. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .refine((words) => isWithin(words, max), { params: { what: { code: 'text_too_long', max } } })
    .refine(isPlain, 'unreadable')
    .meta({ maxLength: max });

export const line = (max: number) =>
  text(max)
    .min(1)
    .refine((words) => !words.includes('\n'), 'one_line');

export const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
