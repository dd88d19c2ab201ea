/* The parts of the story behind a deal: as they are asked of sales, and as customer success reads them. */
import type { StoryPart } from '../../../domain/handoff/story';

type PartWords = { asks: string; hint?: string; told: string };

export const STORY_WORDS: Record<StoryPart, PartWords> = {
  why: { asks: 'Why did they buy, and why now?', told: 'Why they bought, and why now' },
  failed: {
    asks: 'What failed before?',
    hint: 'A tool, a project, a try. Say what, not who was to blame.',
    told: 'What failed before',
  },
  rivals: { asks: 'Who else was weighed, and why us?', told: 'Who else was weighed, and why us' },
  objections: {
    asks: 'What did they object to, and what did you answer?',
    told: 'What they objected to, and what we answered',
  },
  later: { asks: 'What may come later?', told: 'What may come later' },
};
