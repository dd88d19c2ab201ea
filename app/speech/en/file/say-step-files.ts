/* The files of one step in English, for whoever of us looks at them. */
import { atStart } from '../../../domain/form/at-start';
import type { StepFilesFacts } from '../../../queries/file/step-files.server';
import type { SaidStepFile, SaidStepFiles } from '../../file/said-step-files';
import { sayByCopy } from '../say-by-copy';
import { countOf, sayList } from '../say-count';
import { sayShortDay, sayWhen } from '../say-time';
import { sayBytes, sayFileCount, sayKinds } from './say-file';

export function sayStepFiles(facts: StepFilesFacts): SaidStepFiles {
  const { id, customer, stage, step, of, asks, files, reader, mayJudge, holds, people } = facts;
  const here = files.filter(({ standing }) => standing !== 'gone');
  const open = here.filter(({ standing }) => standing === 'with_us').length;
  return {
    ...{ id, customer, stage, mayJudge },
    stepId: step.id,
    title: step.title,
    lead: sayLead(facts, open),
    count: sayFileCount(here.length > 0 ? { here: here.length, waiting: open } : undefined),
    files: here.map((file) => sayFile(file, facts)),
    gone: files
      .filter(({ standing }) => standing === 'gone')
      .map(({ id: fileId, name, last, contactId }) => ({
        id: fileId,
        name,
        line: `${last?.kind === 'replaced' ? 'replaced by another' : 'taken back'} by ${firstOf(facts, last?.by.id ?? contactId)}, ${last ? sayWhen(last.at, reader) : ''}`,
      })),
    asked: `${sayKinds(asks.kinds)}, ${asks.most === 1 ? 'one file' : `up to ${countOf(asks.most, 'file')}`}. ${asks.isLookedAt ? 'Looked at before it counts.' : 'It counts as soon as it is here.'}`,
    number: `step ${step.number} of ${of}`,
    due: step.dueOn ? `Due ${sayShortDay(step.dueOn, reader)}` : '',
    holds: holds.map(({ id: stepId, title, who, dueOn }) => ({
      id: stepId,
      title,
      more: [who ? (people.get(who.id)?.first ?? '') : '', dueOn ? sayShortDay(dueOn, reader) : '']
        .filter(Boolean)
        .join(', '),
    })),
  };
}

const firstOf = ({ people, readerId }: StepFilesFacts, id: string): string =>
  id === readerId ? 'you' : (people.get(id)?.first ?? 'a contact');

function sayLead(facts: StepFilesFacts, open: number): string {
  const { files, reader, holds } = facts;
  const waiting = files.filter(({ standing }) => standing === 'with_us');
  const last = waiting.at(-1) ?? files.at(-1);
  if (!last) return 'Nothing is handed in yet.';
  const names = sayList([...new Set(waiting.map(({ contactId }) => firstOf(facts, contactId)))]);
  if (open === 0) return 'Nothing waits for you here.';
  const waits =
    holds.length > 0
      ? ` ${atStart(countOf(holds.length, 'step'))} ${holds.length === 1 ? 'waits' : 'wait'} for your yes.`
      : '';
  return `${atStart(names)} handed in ${countOf(open, 'file')}, last ${sayWhen(last.at, reader)}.${waits}`;
}

function sayFile(file: StepFilesFacts['files'][number], facts: StepFilesFacts): SaidStepFile {
  const { id, name, bytes, contactId, at, standing, last } = file;
  const { reader, step, copies } = facts;
  const by = facts.people.get(contactId)?.first ?? 'a contact';
  const judged = last && (standing === 'accepted' || standing === 'sent_back') ? last : null;
  const who = judged ? firstOf(facts, judged.by.id) : '';
  return {
    id,
    name,
    by,
    more: `${sayBytes(bytes)} · ${by}, ${sayWhen(at, reader)}${sayByCopy(copies.of(step.id, at))}`,
    is: standing === 'gone' ? 'with_us' : standing,
    state: judged
      ? `${standing === 'accepted' ? 'Accepted' : 'Sent back'} by ${who}, ${sayWhen(judged.at, reader)}`
      : 'Not looked at yet',
    reason: judged?.words ?? '',
    mark: judged?.id ?? null,
  };
}
