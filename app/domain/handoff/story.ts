/*
 * The story of a sale, for customer success alone, so that nobody repeats a mistake. It is another type than anything
 * that a customer may read. Nobody has to tell it, and each part may stay empty.
 */

export const STORY_PARTS = ['why', 'failed', 'rivals', 'objections', 'later'] as const;
export type StoryPart = (typeof STORY_PARTS)[number];

/** What is asked first; the others are a press away. */
export const STORY_ASKED = ['why', 'failed'] as const satisfies readonly StoryPart[];
export const STORY_BESIDES = STORY_PARTS.filter((part) => !STORY_ASKED.some((asked) => asked === part));

export type Story = Record<StoryPart, string>;

export const UNTOLD: Story = { why: '', failed: '', rivals: '', objections: '', later: '' };

/** How long each part may be, in characters. */
export const STORY_LIMIT = 1000;

export const isTold = (story: Story): boolean => STORY_PARTS.some((part) => story[part] !== '');

export const isSameStory = (one: Story, other: Story): boolean =>
  STORY_PARTS.every((part) => one[part] === other[part]);
