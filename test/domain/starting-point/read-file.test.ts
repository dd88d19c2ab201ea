import { describe, expect, test } from 'vitest';
import { lineOf, linesIn } from '~/domain/starting-point/lines';
import { readStartingPoint } from '~/domain/starting-point/read-file';
import { SHIPPED, shippedPoint } from '~/domain/starting-point/shipped';
import { startingPointSchema } from '~/domain/starting-point/starting-point';
import { sayWrong } from '~/speech/en/starting-point/say-wrong';

const file = (change: (point: ReturnType<typeof shippedPoint>) => unknown = (point) => point) =>
  JSON.stringify(change(structuredClone(shippedPoint('standard'))), null, 2);

const wrong = (text: string) => {
  const read = readStartingPoint(text);
  return read.ok ? [] : read.slips.map(({ line, field, text: held, what }) => ({ line, field, held, what }));
};

/** The line on which this first stands. */
const lineWith = (text: string, words: string) =>
  text.split('\n').findIndex((one) => one.includes(words)) + 1;

describe('a file', () => {
  test.each(SHIPPED)('of %s is read as it was written, with or without its schema', (which) => {
    const point = shippedPoint(which);
    for (const more of [{}, { $schema: 'https://foyer.example/starting-points/schema.json' }])
      expect(readStartingPoint(JSON.stringify({ ...more, ...point }))).toEqual({ ok: true, point });
  });

  test('with a field that nobody knows, a wrong number and a wrong word says each by its line', () => {
    const text = file()
      .replace('"days": 10', '"days": "10 days"')
      .replace('"kind": "read"', '"kind": "watch"')
      .replace('"forWhom":', '"colour": "red",\n  "forWhom":');
    expect(wrong(text).map(({ line, field, what }) => [line, field, what.code])).toEqual([
      [lineWith(text, '"colour"'), 'colour', 'unknown_field'],
      [lineWith(text, '10 days'), 'dates[0].days', 'other_type'],
      [lineWith(text, 'watch'), 'path.phases[0].steps[0].kind', 'not_among'],
    ]);
  });

  test('with steps whose kind, side and asks don’t fit says which, by their lines', () => {
    const id = '01a21bb9-7a3b-75c1-8511-f87aa5592f55';
    const list = { is: 'checklist', items: [{ id, text: 'one' }] };
    const files = { is: 'hand_in', kinds: ['pdf'], most: 1, isLookedAt: true };
    const twins = [
      { id, text: 'x'.repeat(201) },
      { id, text: '\u202edup' },
    ];
    const of = (kind: string, side: string, asks: unknown) =>
      wrong(
        file((point) => {
          Object.assign(point.path.phases[0]?.steps[0] ?? {}, { kind, side, who: null, asks });
          return point;
        }),
      ).map(({ field, what }) => `${field.split('.').at(-1)} ${what.code}`);
    expect(of('approve', 'ours', null)).toEqual(['side theirs_alone']);
    expect(of('answer', 'ours', null)).toEqual(['side theirs_alone']);
    expect(of('approve', 'theirs', list)).toEqual(['asks asks_other_kind']);
    expect(of('read', 'theirs', files)).toEqual(['asks asks_other_kind']);
    expect(of('do', 'theirs', { is: 'approve', goal: null, reached: '' })).toEqual(['asks asks_other_kind']);
    expect(of('do', 'theirs', { ...list, items: twins })).toEqual([
      ...['asks line_too_long', 'asks line_unreadable', 'asks line_twice'],
    ]);
    expect(of('do', 'theirs', list)).toEqual([]);
  });

  test('with thousands of faults tells the first fifty, and takes no longer than its size', () => {
    const cost = (fields: number) => {
      const text = `{${Array.from({ length: fields }, (_, at) => `"k${at}":1`).join(',\n')}}`;
      const rounds = Array.from({ length: 4 }, () => {
        const before = process.cpuUsage();
        expect(wrong(text)).toHaveLength(50);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...rounds);
    };
    // Four times as much is four times the work, and not sixteen times.
    expect(cost(32_000) / cost(8_000)).toBeLessThan(10);
  });

  test('whose steps wait in a circle names all of them', () => {
    const text = file((point) => {
      const [first, second] = point.path.phases[0]?.steps ?? [];
      first?.waitsFor.push(second?.key ?? '');
      second?.waitsFor.push(first?.key ?? '');
      return point;
    });
    const [found] = wrong(text);
    expect(found?.what).toEqual({
      code: 'circle',
      titles: ['How your figures reach us', 'Say who does what on your side'],
    });
    expect(found?.held).toContain('"waitsFor"');
  });

  test('that waits for nothing that is there, ends at no date, or names somebody of the other side, is refused', () => {
    const text = file((point) => {
      const [phase] = point.path.phases;
      const [first, second] = phase?.steps ?? [];
      if (!phase || !first || !second) throw new Error('It has a path.');
      phase.ends = { is: 'agreed', date: 'never' };
      first.waitsFor = ['nobody'];
      second.who = 'host';
      return point;
    });
    expect(
      wrong(text)
        .map(({ what }) => what.code)
        .sort(),
    ).toEqual(['date_unknown', 'waits_for_unknown', 'wrong_side']);
  });

  test('that goes live twice is refused at the second time', () => {
    const text = file((point) => {
      for (const phase of point.path.phases) phase.isLive = true;
      return point;
    });
    expect(wrong(text).map(({ what }) => what.code)).toEqual(['live_twice', 'live_twice', 'live_twice']);
  });

  test('that says nothing of check-ins has none, and one that says something else is refused', () => {
    const without = readStartingPoint(file(({ checkIns: _, ...point }) => point));
    expect(without.ok && without.point.checkIns).toBe('none');
    const [found] = wrong(file((point) => ({ ...point, checkIns: 'daily' })));
    expect(found).toMatchObject({ field: 'checkIns', what: { code: 'not_among' } });
  });

  test('that isn’t JSON says from which line on', () => {
    const lines = file().split('\n');
    lines[4] = `${lines[4]} oops`;
    expect(wrong(lines.join('\n'))[0]).toMatchObject({ line: 5, what: { code: 'not_json' } });
    expect(wrong('')[0]).toMatchObject({ line: 1, what: { code: 'not_json' } });
    expect(wrong('[]')[0]).toMatchObject({ line: 1, what: { code: 'other_type' } });
  });

  test('says all of it in sentences', () => {
    for (const text of ['{', '{}', '{"name": ""}', file().replace('"days": 10', '"days": 999')])
      for (const { what } of wrong(text)) expect(sayWrong(what)).toMatch(/\.$/);
  });

  test('is read in no time, however deep or long it is', () => {
    const begun = Date.now();
    for (const text of [`${'['.repeat(4000)}${']'.repeat(4000)}`, `[${'{},'.repeat(50_000)}{}]`]) wrong(text);
    expect(Date.now() - begun).toBeLessThan(5_000);
  });
});

test('lines are those of the values, whatever stands in the text', () => {
  const text = '{\n "a": "x\\"},\\n",\n "b": [1,\n  {"c": [\n true]}]\n}';
  const lines = linesIn(text);
  expect(
    [['a'], ['b'], ['b', 0], ['b', 1], ['b', 1, 'c', 0], ['b', 1, 'd']].map((path) => lineOf(lines, path)),
  ).toEqual([2, 3, 3, 4, 5, 4]);
});

test('the schema knows every field and no other', () => {
  const schema = startingPointSchema() as { properties: object; additionalProperties: boolean };
  expect(Object.keys(schema.properties).sort()).toEqual(
    ['$schema', ...Object.keys(shippedPoint('standard'))].sort(),
  );
  expect(schema.additionalProperties).toBe(false);
});
