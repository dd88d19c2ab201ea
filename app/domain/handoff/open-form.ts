// The handoff’s page opens one form at a time: to add something, or to change what is kept. Which one stands in the
// address, so that every gap can lead to the field that closes it; without that, it is the first question that nothing
// answers yet.

import type { Gap } from '../onboarding/refusal';
import { KINDS, STATEMENT_KINDS, type StatementKind } from '../statement/kinds';
import { SYSTEM_AREAS, type SystemArea } from '../statement/statement';
import { ASKED_ALWAYS, type Level, levelOf } from './asked';
import type { RecordedHandoff } from './handoff';
import { type Question, questionOf } from './parts';

/** What can be added, a system by the question it answers. In the order of the page. */
export type AddForm = Exclude<StatementKind, 'system'> | SystemArea | 'flag';
export const ADD_FORMS: readonly AddForm[] = [
  ...STATEMENT_KINDS.flatMap((kind) => (kind === 'system' ? SYSTEM_AREAS : [kind])),
  'flag',
];

export const isAddForm = (name: unknown): name is AddForm => ADD_FORMS.some((form) => form === name);
export const isArea = (name: string): name is SystemArea => SYSTEM_AREAS.some((area) => area === name);

/** Rows of one form: more than anybody types; a form by hand may name any number. */
export const MOST_ROWS = 50;

/** The form that adds what this is: a kind of its own, or a system to one of the questions. */
export const formOf = (kind: StatementKind, area: SystemArea | null): AddForm =>
  kind === 'system' ? (area ?? 'today') : kind;

/** The kind of statement that a form adds. */
export const kindAdded = (form: Exclude<AddForm, 'flag'>): StatementKind => (isArea(form) ? 'system' : form);

/** The field that a form begins with. A system is written in one, as "Telematics: VDO in the newer half". */
export function firstFieldOf(form: AddForm): string {
  if (isArea(form)) return 'entry';
  return form === 'flag' ? 'concern' : KINDS[form].title;
}

/** The id of the field a form begins with, in its first row. */
export const firstFieldId = (form: AddForm): string => `add-${form}-0.${firstFieldOf(form)}`;

function questionOfForm(form: AddForm): Question {
  if (form === 'flag') return 'red_flags';
  return isArea(form) ? form : questionOf(form, null);
}

/** All that the handoff asks, in the order of the page. */
export const QUESTIONS: readonly Question[] = ADD_FORMS.map(questionOfForm);

/** The form that answers a question with words of its own. */
export const formFor = (question: Question): AddForm =>
  ADD_FORMS.find((form) => questionOfForm(form) === question) ?? 'goal';

/** The first question that is asked, has nothing recorded and no answer; null when every one has something. */
export function nextForm({
  statements,
  answers,
  redFlagCount,
  asked = ASKED_ALWAYS,
}: RecordedHandoff): AddForm | null {
  const isAnswered = (form: AddForm): boolean => {
    if (answers.some((given) => given.question === questionOfForm(form))) return true;
    if (form === 'flag') return redFlagCount > 0;
    if (isArea(form)) return statements.some((one) => one.area === form);
    return statements.some((one) => one.words.kind === form && !one.isOwn);
  };
  const isOpen = (form: AddForm, level: Level): boolean =>
    levelOf(questionOfForm(form), asked) === level && !isAnswered(form);
  return (
    ADD_FORMS.find((form) => isOpen(form, 'needed')) ?? ADD_FORMS.find((form) => isOpen(form, 'good')) ?? null
  );
}

/** The field of a statement that closes a gap. */
const FIELD_OF: Record<string, string> = {
  give_number: 'today',
  give_goal_date: 'by',
  give_measure: 'measure',
  give_address: 'email',
  give_their_address: 'email',
  name_first_contact: 'parts',
  name_decision_maker: 'parts',
  name_day_to_day: 'parts',
  name_technical: 'parts',
  name_billing: 'parts',
};

/** Where a gap is closed: the form to open, and the field or form to jump to. */
export function openingFor({ at, code }: Gap): {
  open: { edit: string } | { add: AddForm } | Record<never, never>;
  jumpTo: string;
} {
  // Fields of the starting point’s own stand open as they are.
  if (code === 'fill_own') return { open: {}, jumpTo: at };
  const [, name] = /^(?:add|area)-(.+)$/.exec(at) ?? [];
  if (isAddForm(name)) return { open: { add: name }, jumpTo: firstFieldId(name) };
  return { open: { edit: at }, jumpTo: FIELD_OF[code] ? `${at}-${FIELD_OF[code]}` : at };
}
