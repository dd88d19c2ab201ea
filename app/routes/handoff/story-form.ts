/* The story behind a deal, as it is typed, and as the form showed it. */
import { z } from 'zod';
import type { FormField } from '../../domain/form/field-name';
import { STORY_LIMIT, STORY_PARTS, type Story, type StoryPart, UNTOLD } from '../../domain/handoff/story';
import { optionalParagraphs, orEmpty } from '../../domain/statement/wording-rules';
import { jsonIn } from '../form/json-in';

const FIELDS: Record<StoryPart, FormField> = {
  why: 'story_why',
  failed: 'story_failed',
  rivals: 'story_rivals',
  objections: 'story_objections',
  later: 'story_later',
};

const of = <T extends z.ZodType>(make: (part: StoryPart) => T) =>
  Object.fromEntries(STORY_PARTS.map((part) => [part, make(part)])) as Record<StoryPart, T>;

const shownStory = z.object(of(() => z.string()));

/** A form that tells nothing of what it showed was empty. */
export const storyForm = z
  .object({
    ...of((part) => orEmpty(optionalParagraphs({ field: FIELDS[part], max: STORY_LIMIT }))),
    shown: z
      .string()
      .optional()
      .transform((json): Story => shownStory.safeParse(jsonIn(json)).data ?? UNTOLD),
  })
  .transform(({ shown, ...typed }) => ({ shown, typed }));
