/*
 * Workers that are stopped for longer than their lease and go on, and workers killed where sending twice delivers twice.
 */
import { describe, expect, test } from 'vitest';
import { testKind } from '../../support/database/database';
import { NO_HARM, shortStorm } from './short-storm';

const LONGEST = 240_000;

describe.runIf(testKind() === 'postgres')('workers', () => {
  test(
    'stopped for longer than their lease double nothing when they go on',
    async () => {
      const stops = { stopMs: 33_000, blows: 6, workers: 8, perSecond: 40 };
      const report = await shortStorm({ ...stops, mails: 200, seed: 5 });
      expect(report).toMatchObject({ ...NO_HARM, accepted: 200 });
    },
    LONGEST,
  );

  test(
    'killed where the provider knows no keys leave what was under way to a person',
    async () => {
      const noKeys = { ignoreKeys: true, mayRepeat: false, skipsLeases: true };
      const report = await shortStorm({ ...noKeys, mails: 80, blows: 16, seed: 7 });
      expect(report).toMatchObject({ lost: 0, doubled: 0, leaks: [] });
      expect(report.unsure).toBeGreaterThan(0);
    },
    LONGEST,
  );
});
