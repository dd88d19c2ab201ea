/* What may be ticked several times over is sent as a list, and all of it comes back ticked with a form that was refused. */
import { readdirSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { readFormInto } from '~/http/form/form.server';
import { offerForm } from '~/routes/meeting/meeting-form';
import type { SaidMeetings } from '~/speech/meeting/said-meeting';
import { Choices } from '~/ui/form/choices';
import { OFFER_FORM } from '~/ui/meeting/meeting-links';
import { OfferForm } from '~/ui/meeting/offer-form';

const sources = ['app/ui', 'app/routes'].flatMap((room) =>
  readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
    .map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, 'utf8')),
);

describe('boxes of which several may be ticked', () => {
  test('are a list, and one answer out of a few is none', () => {
    const drawn = (kind: 'radio' | 'checkbox') =>
      renderToStaticMarkup(
        <Choices name="to" kind={kind} legend="To" choices={[{ value: 'a', label: 'A' }]} chosen="a" />,
      );
    expect(drawn('checkbox')).toContain('name="to[]"');
    expect(drawn('radio')).toContain('name="to"');
  });

  test('get their brackets from what draws them, and from no page as well', () => {
    const named = sources.flatMap((text) => [...text.matchAll(/<Choices\b[^>]*?name="([^"]+)"/g)]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(([, name]) => name).filter((name) => name?.includes('['))).toEqual([]);
  });

  test('are a list wherever a page draws them itself', () => {
    const boxes = sources.flatMap((text) =>
      [...text.matchAll(/<input\b[^>]*?type="checkbox"[^>]*?>/g)].map(([box]) => box),
    );
    const ofSeveral = boxes.filter((box) => /\bvalue=\{/.test(box));
    expect(ofSeveral.length).toBeGreaterThan(3);
    expect(ofSeveral.filter((box) => !/name="\w+\[\]"/.test(box) && !/\bvalue=\{choice\./.test(box))).toEqual(
      [],
    );
  });
});

const ID = '01900000-0000-7000-8000-00000000000';
const guests = ['Květoslava', 'Oldřich', 'Bohumil'].map((name, n) => ({
  id: `${ID}${n}`,
  name,
  isReached: true,
}));
const page = {
  id: `${ID}9`,
  mayArrange: true,
  zoneName: 'Prague time',
  theirZones: '',
  unreached: '',
  guests,
  bookingLink: '',
} as unknown as SaidMeetings;

describe('the form of a call', () => {
  const sent = new URLSearchParams([
    ['how', 'times'],
    ['day0', '2031-02-30'],
    ['time0', '10:00'],
    ['link', 'http://meet.example.cz'],
    ['minutes', '20'],
    ['place', 'In the mill'],
    ['guestIds[]', `${ID}0`],
    ['guestIds[]', `${ID}1`],
    ['words', 'Bring the plans.'],
  ]);

  test('comes back from a refusal with everything that was typed, chosen and ticked', async () => {
    const request = new Request('http://localhost/', { method: 'POST', body: sent });
    const read = await readFormInto(request, offerForm('Europe/Prague'), OFFER_FORM);
    if (read.ok) throw new Error('It was read.');
    expect(Object.keys(read.reply.errors)).toEqual(['day0', 'link']);
    const html = renderToStaticMarkup(<OfferForm page={page} meeting={null} reply={read.reply} />);
    const ticked = [...html.matchAll(/<input type="checkbox"[^>]*>/g)].map(([box]) =>
      box.includes('checked=""'),
    );
    expect(ticked).toEqual([true, true, false]);
    for (const typed of ['2031-02-30', '10:00', 'http://meet.example.cz', 'In the mill', 'Bring the plans.'])
      expect(html).toContain(typed);
    expect(html).toMatch(/<option value="20" selected=""/);
  });

  test('asks everybody who is ticked', async () => {
    const good = new URLSearchParams(sent);
    good.set('day0', '2031-02-03');
    good.delete('link');
    const request = new Request('http://localhost/', { method: 'POST', body: good });
    const read = await readFormInto(request, offerForm('Europe/Prague'), OFFER_FORM);
    expect(read.ok && read.value.offer.guestIds).toEqual([`${ID}0`, `${ID}1`]);
  });
});
