import { readdirSync, readFileSync } from 'node:fs';

/** The lists of addresses as text, so that whoever goes through all of them can't forget a new one. */
export const addressLists = (): string =>
  ['app/routes.ts', ...readdirSync('app/addresses').map((file) => `app/addresses/${file}`)]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
