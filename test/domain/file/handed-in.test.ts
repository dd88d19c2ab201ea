/* Where a step stands by its files, and where a new file goes: over random files, by what must always hold. */
import { expect, test } from 'vitest';
import {
  type FileStanding,
  type HandedIn,
  placesFor,
  placesLeft,
  stepByFiles,
} from '~/domain/file/handed-in';

const STANDINGS: FileStanding[] = ['with_us', 'accepted', 'sent_back', 'gone'];
/** A small generator, so that what fails fails again. */
function* numbers(seed: number) {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test('a step follows from its files, over 3,000 random sets of them', () => {
  const next = numbers(7);
  const roll = (sides: number) => Math.floor((next.next().value ?? 0) * sides);
  for (let round = 0; round < 3_000; round++) {
    const most = 1 + roll(5);
    const files: HandedIn[] = Array.from({ length: roll(7) }, (_, at) => ({
      id: `old ${at}`,
      name: `${roll(4)}.csv`,
      standing: STANDINGS[roll(4)] ?? 'gone',
    }));
    const here = files.filter(({ standing }) => standing !== 'gone');
    const isLookedAt = roll(2) === 0;
    const step = stepByFiles(files, { isLookedAt });
    expect(step === null).toBe(here.length === 0);
    expect(step === 'sent_back').toBe(here.some(({ standing }) => standing === 'sent_back'));
    if (step === 'done' && isLookedAt)
      expect(here.every(({ standing }) => standing === 'accepted')).toBe(true);

    const arrived = Array.from({ length: 1 + roll(4) }, () => ({ name: `${roll(4)}.csv` }));
    const wanted = roll(2) === 0 ? (files[roll(files.length || 1)]?.id ?? null) : null;
    const placed = placesFor(arrived, files, { most, wanted });
    expect(placed).toHaveLength(arrived.length);
    const replaced = placed.flatMap(({ replaces }) => (replaces ? [replaces] : []));
    expect(new Set(replaced).size).toBe(replaced.length);
    for (const id of replaced) expect(files.find((one) => one.id === id)?.standing).toBe('sent_back');
    // Never more than were asked for, unless there were more already.
    const more = placed.filter(({ replaces }) => replaces === null).length;
    expect(more).toBeLessThanOrEqual(placesLeft(files, most));
    // Nobody is turned away while there is a place, or something that makes one.
    if (placed.some(({ replaces }) => replaces === undefined)) {
      expect(more).toBe(placesLeft(files, most));
      expect(replaced.length).toBe(here.filter(({ standing }) => standing === 'sent_back').length);
    }
  }
});

test('what was sent again takes the place it was sent for, or of its namesake', () => {
  const files: HandedIn[] = [
    { id: 'bread', name: 'bread.csv', standing: 'accepted' },
    { id: 'sweet', name: 'sweet.csv', standing: 'sent_back' },
    { id: 'rolls', name: 'rolls.csv', standing: 'sent_back' },
  ];
  const goes = (names: string[], most: number, wanted: string | null = null) =>
    placesFor(
      names.map((name) => ({ name })),
      files,
      { most, wanted },
    ).map(({ replaces }) => replaces);
  expect(goes(['new.csv'], 3, 'rolls')).toEqual(['rolls']);
  expect(goes(['rolls.csv'], 3)).toEqual(['rolls']);
  expect(goes(['bread.csv'], 4)).toEqual([null]);
  expect(goes(['bread.csv', 'x.csv', 'y.csv'], 3)).toEqual(['sweet', 'rolls', undefined]);
  // What was accepted is nobody's to put out of its place.
  expect(goes(['bread.csv'], 5, 'bread')).toEqual([null]);
});
