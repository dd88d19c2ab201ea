/*
 * What the timeline tells of an edit of the path: every part that reads otherwise, in its words or days as they were and
 * as they became.
 */
import type { Asks } from '../step/asks';
import { isSameAsks } from '../step/asks';
import { isSameWho, type StepWords } from './path';
import type { EditedPart, ToldEdit } from './path-events';

type OfPhase = { title: string; sentence: string; endsOn: string | null; isLive?: boolean };
type OfStep = StepWords & { dueOn: string | null };

export const editsOfPhase = (before: OfPhase, after: OfPhase): ToldEdit[] =>
  differing([
    ['title', before.title, after.title],
    ['sentence', before.sentence, after.sentence],
    ['ends', before.endsOn ?? '', after.endsOn ?? ''],
    ['live', before.isLive ? 'yes' : 'no', after.isLive ? 'yes' : 'no'],
  ]);

export function editsOfStep(before: OfStep, after: OfStep): ToldEdit[] {
  const only = (part: EditedPart, isOther: boolean): ToldEdit[] =>
    isOther ? [{ part, before: '', after: '' }] : [];
  const asks = differing([['asks', asksText(before.asks), asksText(after.asks)]]);
  return [
    ...differing([
      ['title', before.title, after.title],
      ['due', before.dueOn ?? '', after.dueOn ?? ''],
      ['kind', before.kind, after.kind],
      ['side', before.side, after.side],
    ]),
    ...only('who', !isSameWho(before.who, after.who)),
    ...only('waits', [...before.waitsFor].sort().join() !== [...after.waitsFor].sort().join()),
    ...differing([['content', before.content, after.content]]),
    ...(asks.length > 0 ? asks : only('asks', !isSameAsks(before.asks, after.asks))),
  ];
}

const differing = (parts: [EditedPart, string, string][]): ToldEdit[] =>
  parts.flatMap(([part, before, after]) => (before === after ? [] : [{ part, before, after }]));

/** Line by line; nothing of what asks for files, which is told as changed alone. */
function asksText(asks: Asks | null): string {
  switch (asks?.is) {
    case 'checklist':
      return asks.items.map(({ text }) => text).join('\n');
    case 'answer':
      return asks.questions.map(({ label }) => label).join('\n');
    default:
      return '';
  }
}
