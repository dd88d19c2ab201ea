/* The demo on Postgres, whole and at rest, for tests of a running Foyer: it is made once a run, and each gets a copy. */
import { createFilledDatabase } from '../database/database';
import { startFoyer } from './server';

/** A database with the demo in it, as a Foyer has made it that ended since. Mail in it names that Foyer's address. */
export const createDemoDatabase = () =>
  createFilledDatabase('demo', async (database) => {
    const foyer = await startFoyer({ database, isDemo: true, env: { LOG_LEVEL: 'error' } });
    const code = await foyer.stop();
    const errors = foyer.errors();
    if (code !== 0 || errors.length > 0)
      throw new Error(`The Foyer that made the demo ended with ${code}:\n${errors.join('\n')}`);
  });
