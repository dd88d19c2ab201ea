/* How the path stands in a browser: long names, forty steps, and how much of the page it takes. */
import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { addPhase } from '~/commands/path/write-phases.server';
import { markTheirStep } from '~/commands/step/mark-step.server';
import { addStep } from '~/commands/step/write-steps.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { welcomeStep } from '~/queries/step/welcome-step.server';
import { sayStepPage } from '~/speech/en/step/say-step-page';
import { StepPage } from '~/ui/step/customer-step-page';
import { useDrawing } from '../support/browser/drawn';
import { htmlOf, pageFor, sessionOf } from '../support/browser/welcome';
import { useDatabase } from '../support/database/database';
import { type Home, oneWorkspace } from '../support/story/cast';
import { done } from '../support/story/handoffs';
import { haulierContact, introducedHaulier } from '../support/story/haulier';
import { stepWords } from '../support/story/paths';

useDatabase();
const draw = useDrawing();

let cast: Home;
let katrin: ContactActor;
let first: string;

const LONG = `Donaudampfschifffahrtselektrizitätenhauptbetriebswerk ${'und noch ein Werk '.repeat(4)}`.slice(
  0,
  119,
);

beforeAll(async () => {
  cast = await oneWorkspace();
  const id = await introducedHaulier(cast);
  katrin = await haulierContact(cast, id, 'Katrin');
  const steps: string[] = [];
  for (let part = 0; part < 4; part++) {
    const milestone = { is: 'own', on: `2027-0${part + 2}-15` } as const;
    const title = part === 1 ? LONG : `Part ${part + 1}`;
    const phase = done(
      await addPhase(cast.ines, id, { title, sentence: 'So that it goes well.', milestone }),
    );
    for (let step = 0; step < 10; step++) {
      const words = stepWords(step === 3 ? LONG : `Step ${part}.${step} of the way`, {
        side: step % 3 === 0 ? 'ours' : step % 3 === 1 ? 'theirs' : 'together',
        who: step % 3 === 0 ? { is: 'member', id: cast.ines.id } : null,
        due: { is: 'before_end', days: 10 - step },
        waitsFor: step === 3 || step === 5 ? steps.slice(0, 4) : [],
        content: step === 1 ? `# ${LONG}\n\n\`${'x'.repeat(200)}\`\n\n1. One\n2. Two` : '',
      });
      steps.push(done(await addStep(cast.ines, id, phase.id, words)).id);
    }
  }
  done(await publishGuide(cast.ines, id, () => 'Hello.'));
  first = steps[1] ?? '';
  const words = 'x'.repeat(1000);
  done(await markTheirStep(katrin, steps[4] ?? '', { kind: 'stuck', words }));
}, 120_000);

test('forty steps and long names fit every width, open and closed', async () => {
  const facts = await welcomeStep(await sessionOf(katrin), first);
  if (!facts) throw new Error('There is no step.');
  const said = sayStepPage(facts);
  const pages = {
    page: htmlOf(await pageFor(katrin)),
    step: renderToStaticMarkup(<StepPage said={said} back="/welcome" reply={undefined} />),
  };
  for (const [name, html] of Object.entries(pages)) {
    const page = await draw(html, { width: 320 });
    for (const isOpen of [false, true]) {
      if (isOpen)
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        });
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([name, width, isOpen, Math.max(0, beyond)]).toEqual([name, width, isOpen, 0]);
      }
    }
  }
});

test('forty steps, folded, add at most 2,600 px to a phone and 6 kB to what is sent', async () => {
  const page = await pageFor(katrin);
  const height = async (shown: typeof page) =>
    (await draw(htmlOf(shown), { width: 390 })).evaluate(() => document.documentElement.scrollHeight);
  const bare = await height({ ...page, path: null });
  expect((await height(page)) - bare).toBeLessThan(2_600);
  const weight = (shown: typeof page) => gzipSync(htmlOf(shown)).length;
  expect(weight(page) - weight({ ...page, path: null })).toBeLessThan(6_000);
});
