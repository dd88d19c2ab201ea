/*
 * A path for Hallowmere as the tests tell it, through the same commands that people use: "Your figures reach us", which
 * ends on a day of its own, and "All shops", which ends at the agreed date.
 */
import { db } from '#db/client.server';
import { loadStatements } from '#db/statement/statements.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { addPhase } from '~/commands/path/write-phases.server';
import { addStep } from '~/commands/step/write-steps.server';
import type { MemberActor } from '~/domain/onboarding/access';
import type { WrittenStep } from '~/domain/path/path';
import { done } from './hallowmere';

export const stepWords = (title: string, more: Partial<WrittenStep> = {}): WrittenStep => ({
  title,
  kind: 'do',
  side: 'theirs',
  who: null,
  due: { is: 'none' },
  waitsFor: [],
  content: '',
  asks: null,
  ...more,
});

export type WrittenPath = {
  figures: string;
  shops: string;
  /** "Send the sales files": theirs. */
  files: string;
  /** "We check the figures": ours, waits for the files. */
  check: string;
  /** "Train the first shop": together, 5 working days before the agreed date. */
  train: string;
};

/** The statement of the agreed date "All 23 shops are live". */
export async function agreedDate({ workspaceId }: MemberActor, id: string): Promise<string> {
  const date = (await loadStatements(db(), workspaceId, id)).find(({ kind }) => kind === 'date');
  if (!date) throw new Error('There is no agreed date.');
  return date.id;
}

/** Written and not published. `who` may have a step of their own. */
export async function writtenPath(ines: MemberActor, id: string, checks: string): Promise<WrittenPath> {
  const figures = await done(
    addPhase(ines, id, {
      title: 'Your figures reach us',
      sentence: 'So that the plan learns from your own shops.',
      milestone: { is: 'own', on: '2027-01-15' },
    }),
  );
  const statementId = await agreedDate(ines, id);
  const shops = await done(
    addPhase(ines, id, { title: 'All shops', sentence: '', milestone: { is: 'agreed', statementId } }),
  );
  const files = await done(
    addStep(
      ines,
      id,
      figures.id,
      stepWords('Send the sales files', {
        due: { is: 'before_end', days: 5 },
        content: 'Open *Reports*, then **Export**.',
      }),
    ),
  );
  const check = await done(
    addStep(
      ines,
      id,
      figures.id,
      stepWords('We check the figures', {
        side: 'ours',
        who: { is: 'member', id: checks },
        due: { is: 'before_end', days: 1 },
        waitsFor: [files.id],
      }),
    ),
  );
  const train = await done(
    addStep(
      ines,
      id,
      shops.id,
      stepWords('Train the first shop', { side: 'together', due: { is: 'before_end', days: 5 } }),
    ),
  );
  return { figures: figures.id, shops: shops.id, files: files.id, check: check.id, train: train.id };
}

export async function publishedPath(ines: MemberActor, id: string, checks: string): Promise<WrittenPath> {
  const path = await writtenPath(ines, id, checks);
  await done(publishGuide(ines, id, () => 'Hello'));
  return path;
}
