import { describe, expect, it } from 'vitest';
import {
  brandTokens,
  contrast,
  isHexColour,
  lookFigures,
  NEEDED_CONTRAST,
  type Scheme,
  SURFACES,
  themeCss,
} from '~/domain/workspace/theme';

const steps = Array.from({ length: 9 }, (_, step) => Math.min(255, step * 32));
const hex = (...rgb: number[]) => `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
const grid = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => hex(red, green, blue))));

describe('the colour of a workspace', () => {
  it.each<Scheme>(['light', 'dark'])('stays readable in the %s scheme whatever it is', (scheme) => {
    const { page, card, sunk, ink } = SURFACES[scheme];
    const broken = grid.flatMap((colour) => {
      const tokens = brandTokens(colour)[scheme];
      const surfaces = [page, card, sunk, tokens['brand-tint']];
      const promises: [string, number, number][] = [
        ['label on button', contrast(tokens['on-brand'], tokens.brand), 4.5],
        ['label on hovered button', contrast(tokens['on-brand'], tokens['brand-hover']), 4.5],
        ['body text on tint', contrast(ink, tokens['brand-tint']), 12],
        ...surfaces.map((on): [string, number, number] => [
          `link on ${on}`,
          contrast(tokens['brand-ink'], on),
          5,
        ]),
        ...surfaces.map((on): [string, number, number] => [
          `line on ${on}`,
          contrast(tokens['brand-edge'], on),
          3,
        ]),
      ];
      return promises
        .filter(([, ratio, least]) => ratio < least)
        .map(([what, ratio]) => `${colour}: ${what} ${ratio}`);
    });
    expect(broken).toEqual([]);
  });

  it('keeps the given colour on buttons where a label can be read on it', () => {
    expect(brandTokens('#0F5B57').light).toMatchObject({ brand: '#0f5b57', 'on-brand': '#ffffff' });
    expect(brandTokens('#f2b705').light).toMatchObject({ brand: '#f2b705', 'on-brand': '#101514' });
  });

  it('is said to have moved exactly where it did', () => {
    expect(lookFigures('#0f5b57').light).toMatchObject({ button: 'as_given', link: 'as_given' });
    expect(lookFigures('#0f5b57').dark).toMatchObject({ button: 'lighter', link: 'lighter' });
    expect(lookFigures('#ffe600').light).toMatchObject({ button: 'as_given', link: 'darker' });
    expect(lookFigures('#777777').light).toMatchObject({ button: 'as_given', link: 'darker' });
    for (const colour of grid)
      for (const { onButton, inLinks } of Object.values(lookFigures(colour)))
        expect(Math.min(onButton, inLinks)).toBeGreaterThanOrEqual(NEEDED_CONTRAST);
  });

  it('writes nothing into the stylesheet but the seven tokens', () => {
    for (const colour of grid) {
      expect(themeCss(colour)).toMatch(/^[:a-z0-9#;{}@() -]+$/);
    }
    expect(themeCss('#0f5b57').match(/--[a-z-]+:#[0-9a-f]{6}(?=[;}])/g)).toHaveLength(14);
  });

  it.each(['', 'red', '#fff', '#0f5b5', '0f5b57', '#0f5b57;}', '#0f5b57\n', '#gggggg', null, 12])(
    'refuses %j',
    (value) => {
      expect(isHexColour(value)).toBe(false);
      expect(() => brandTokens(value as string)).toThrow(TypeError);
    },
  );
});
