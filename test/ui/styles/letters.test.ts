/* Names of customers are drawn in one face, letter for letter: a missing range falls back to another face amid a word. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const AT = new URL('../../../app/ui/styles/', import.meta.url);
const faces = [...readFileSync(new URL('fonts.css', AT), 'utf8').matchAll(/@font-face\{([^}]+)\}/g)].map(
  ([, rules = '']) =>
    new Map(rules.split(/;(?![^(]*\))/).map((rule) => rule.split(/:(.*)/s) as [string, string])),
);
const facesOf = (family: string) => faces.filter((face) => face.get('font-family') === `"${family}"`);
const holds = (face: Map<string, string>, letter: string) =>
  (face.get('unicode-range') ?? '').split(',').some((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    const point = letter.codePointAt(0) ?? 0;
    return point >= Number.parseInt(from, 16) && point <= Number.parseInt(to, 16);
  });

test.each(['Figtree Variable', 'Newsreader Variable'])(
  '%s has the letters of names, Vietnamese ones as well',
  (family) => {
    const own = facesOf(family);
    for (const letter of 'Aß·ığşŁőțCôngtyTNHHSữaViệtThànhCầunốiNguyễnThịÁnhTuyếtCổphầnĐầutưƠ₫')
      expect([letter, own.some((face) => holds(face, letter))]).toEqual([letter, true]);
    // Faces of one family are one to the browser only where they say the same of their weight.
    expect(new Set(own.map((face) => face.get('font-weight'))).size).toBe(1);
    for (const face of own) {
      const file = /url\(([^)]+)\)/.exec(face.get('src') ?? '')?.[1] ?? '';
      expect([file, existsSync(new URL(file, AT))]).toEqual([file, true]);
    }
  },
);
