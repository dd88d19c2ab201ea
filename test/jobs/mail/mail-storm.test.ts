/*
 * The storm in short: workers are killed while they send. The long one has its own command (`npm run storm`).
 */
import { expect, test } from 'vitest';
import { testKind } from '../../support/database/database';
import { NO_HARM, shortStorm } from './short-storm';

const LONGEST = 240_000;

test.runIf(testKind() === 'postgres')(
  'three workers killed at every moment lose nothing, double nothing, and leave no link behind',
  async () => {
    const report = await shortStorm({ mails: 120, blows: 24, seed: 11, skipsLeases: true });
    expect(report).toMatchObject({ ...NO_HARM, accepted: 120 });
    expect(report.linked).toBeGreaterThanOrEqual(120);
    expect(report.blows).toBeGreaterThanOrEqual(24);
    expect(Object.keys(report.moments)).toHaveLength(8);
  },
  LONGEST,
);

test.runIf(testKind() === 'pglite')(
  'the one process of the embedded database, killed again and again: nothing is lost, nothing doubled',
  async () => {
    const report = await shortStorm({ mails: 12, blows: 2, seed: 3, skipsLeases: true });
    expect(report).toMatchObject({ ...NO_HARM, accepted: 12, blows: 2 });
  },
  LONGEST,
);
