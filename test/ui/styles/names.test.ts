import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** What a sheet brings with it, itself included. */
function sheetsOf(path: string): Map<string, string> {
  const text = readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, '');
  const brought = [...text.matchAll(/@import '([^']+)';/g)].map(([, to = '']) => join(dirname(path), to));
  return new Map([[path, text], ...brought.flatMap((to) => [...sheetsOf(to)])]);
}

/** Classes that get a layout under their bare name, each with the sheets that give it one. */
function laidOut(sheets: Map<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, text] of sheets)
    for (const [, selectors = ''] of text.matchAll(/([^{}]+)\{[^{}]*\bdisplay:(?:grid|flex)[^{}]*\}/g))
      for (const one of selectors.split(',').map((selector) => selector.trim()))
        if (/^\.[\w-]+$/.test(one)) found.set(one, [...new Set([...(found.get(one) ?? []), path])]);
  return found;
}

it.each(['app/ui/styles/workspace.css', 'app/ui/styles/portal.css'])(
  'no two parts of %s are laid out under one name',
  (sheet) => {
    const twice = [...laidOut(sheetsOf(sheet))].filter(([, paths]) => paths.length > 1);
    expect(twice).toEqual([]);
  },
);
