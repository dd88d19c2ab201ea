import { describe, expect, test } from 'vitest';
import { together } from '~/domain/form/together';
import { isSameStory, isTold, STORY_PARTS, type Story, UNTOLD } from '~/domain/handoff/story';

/** Deterministic: the same numbers in every run. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  while (true) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state;
  }
}

const WORDS = ['', 'a', 'b'];

describe('a story that two people tell at once', () => {
  test('keeps what each of them changed, over random stories, and refuses what both changed otherwise', () => {
    const random = numbers(7);
    const pick = () => WORDS[(random.next().value as number) % WORDS.length] ?? '';
    const any = () => Object.fromEntries(STORY_PARTS.map((part) => [part, pick()])) as Story;
    let refused = 0;
    for (let round = 0; round < 10_000; round++) {
      const [now, shown, typed] = [any(), any(), any()];
      const both = together({ now, shown, typed });
      const isDisputed = STORY_PARTS.some(
        (part) => typed[part] !== shown[part] && now[part] !== shown[part] && now[part] !== typed[part],
      );
      expect(both === null).toBe(isDisputed);
      if (!both) refused++;
      else
        for (const part of STORY_PARTS)
          expect(both[part]).toBe(typed[part] === shown[part] ? now[part] : typed[part]);
    }
    expect(refused).toBeGreaterThan(100);
  });

  test('is left as it is by whoever changed nothing', () => {
    const now = { ...UNTOLD, why: 'The shops open in March' };
    expect(together({ now, shown: UNTOLD, typed: UNTOLD })).toEqual(now);
    expect([isTold(now), isTold(UNTOLD), isSameStory(now, UNTOLD)]).toEqual([true, false, false]);
  });
});
