/* Rows of the path and what they mean, in both directions: for what is being written as for what was published. */
import type { Selectable } from 'kysely';
import type { Due, Milestone, Phase, PhaseWords, StepWords, Who } from '../../app/domain/path/path';
import { asksRules } from '../../app/domain/step/asks';
import type { PathTables } from './path-tables';

/** What an agreed date says, and its ISO day; empty where it names none. */
export type Agreed = { text: string; on: string };

type PhaseRow = Pick<
  Selectable<PathTables['phases']>,
  'title' | 'sentence' | 'statement_id' | 'ends_on' | 'is_live'
>;
type StepRow = Pick<
  Selectable<PathTables['steps']>,
  | 'title'
  | 'kind'
  | 'side'
  | 'member_id'
  | 'contact_id'
  | 'due_rule'
  | 'due_on'
  | 'due_days'
  | 'content'
  | 'asks'
>;

const milestoneFrom = ({ statement_id, ends_on }: Pick<PhaseRow, 'statement_id' | 'ends_on'>): Milestone =>
  statement_id ? { is: 'agreed', statementId: statement_id } : { is: 'own', on: ends_on ?? '' };

/** `agreed` is what the agreed date says; undefined where the guide doesn't show it. */
export function phaseFrom(row: PhaseRow & { id: string }, agreed: Agreed | undefined): Omit<Phase, 'steps'> {
  const { id, title, sentence } = row;
  const milestone = milestoneFrom(row);
  const endsOn = milestone.is === 'own' ? milestone.on : (agreed?.on ?? '');
  return {
    id,
    title,
    sentence,
    milestone,
    isLive: row.is_live,
    endsOn: endsOn || null,
    agreed: milestone.is === 'agreed' ? (agreed?.text ?? null) : null,
  };
}

export const toPhaseRow = ({ title, sentence, milestone, isLive = false }: PhaseWords): PhaseRow => ({
  title,
  sentence,
  statement_id: milestone.is === 'agreed' ? milestone.statementId : null,
  ends_on: milestone.is === 'own' ? milestone.on : null,
  is_live: isLive,
});

export const whoFrom = ({
  member_id,
  contact_id,
}: {
  member_id: string | null;
  contact_id: string | null;
}): Who | null => {
  if (member_id) return { is: 'member', id: member_id };
  return contact_id ? { is: 'contact', id: contact_id } : null;
};

export const toWho = (who: Who | null) => ({
  member_id: who?.is === 'member' ? who.id : null,
  contact_id: who?.is === 'contact' ? who.id : null,
});

export function dueFrom({
  due_rule: rule,
  due_on: on,
  due_days: days,
}: Pick<StepRow, 'due_rule' | 'due_on' | 'due_days'>): Due {
  if (rule === 'none') return { is: 'none' };
  return rule === 'day' ? { is: 'day', on: on ?? '' } : { is: rule, days: days ?? 0 };
}

export const stepFrom = (row: StepRow, waitsFor: readonly string[]): StepWords => ({
  title: row.title,
  kind: row.kind,
  side: row.side,
  who: whoFrom(row),
  due: dueFrom(row),
  waitsFor,
  content: row.content,
  asks: row.asks && asksRules.parse(row.asks),
});

export const toStepRow = ({ title, kind, side, who, due, content, asks }: StepWords) => ({
  title,
  kind,
  side,
  ...toWho(who),
  due_rule: due.is,
  due_on: due.is === 'day' ? due.on : null,
  due_days: 'days' in due ? due.days : null,
  content,
  asks: asks && JSON.stringify(asks),
});
