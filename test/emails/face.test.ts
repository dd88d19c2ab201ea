/* Mail in a workspace's colour, with its logo above the letter. */
import { describe, expect, test } from 'vitest';
import { NOTICE_KINDS } from '~/domain/mail/notice';
import { brandTokens, contrast } from '~/domain/workspace/theme';
import { composeSample, type Face } from '../../emails';
import { treeOf } from './tree';

const FACE: Face = {
  vendor: 'Brindle & Co',
  colour: '#ffe600',
  logoUrl: `https://foyer.example/logos/${'a'.repeat(64)}.png`,
};

describe('the face of a workspace', () => {
  test.each(NOTICE_KINDS)('is worn by %s, and nothing else of the mail changes', async (kind) => {
    const plain = await composeSample(kind);
    const worn = await composeSample(kind, {}, FACE);
    expect({ subject: worn.subject, text: worn.text }).toEqual({ subject: plain.subject, text: plain.text });
    const { sources } = treeOf(worn.html);
    expect(sources[0]).toBe(FACE.logoUrl);
    expect(treeOf(plain.html).sources).not.toContain(FACE.logoUrl);
    expect(worn.html).toMatch(/<img alt="Brindle &amp; Co" height="40" src="[^"]+"[^>]*width="40"/);
  });

  test('is readable on its button and in its links', async () => {
    const { light, dark } = brandTokens(FACE.colour);
    const { html } = await composeSample('reminder', {}, FACE);
    const styleOf = (name: string) => {
      const [tag = ''] = new RegExp(`<a [^>]*class="${name}"[^>]*>`).exec(html) ?? [];
      return /style="([^"]*)"/.exec(tag)?.[1] ?? '';
    };
    const button = styleOf('e-btn');
    expect(button).toContain(`background:${light.brand}`);
    expect(button).toContain(`color:${light['on-brand']}`);
    expect(contrast(light.brand, light['on-brand'])).toBeGreaterThanOrEqual(4.5);
    const [, link = ''] = /color:(#[0-9a-f]{6})/.exec(styleOf('e-link')) ?? [];
    expect(contrast(link, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(html).toContain(`.e-btn{background:${dark.brand}!important`);
  });

  test('without a logo is its colour alone', async () => {
    const { html } = await composeSample('handoff_received', {}, { ...FACE, logoUrl: null });
    expect(treeOf(html).sources).toEqual([]);
    expect(html).toContain('#ffe600');
  });

  test('has no name that starts a tag or an attribute', async () => {
    const { html } = await composeSample('reminder', {}, { ...FACE, vendor: '"><script>x</script>' });
    expect(treeOf(html).tags).not.toContain('script');
  });
});
