// The recording page opens one form at a time: to add something, or to change what is kept. Which one stands in the
// address, so that every gap can lead to the field that closes it.
import type { Gap } from './refusal';
import { SYSTEM_AREAS, type SystemArea } from './statement';

/** What can be added, a system by the question it answers. */
export const ADD_FORMS = ['goal', 'promise', 'date', 'person', ...SYSTEM_AREAS, 'flag'] as const;
export type AddForm = (typeof ADD_FORMS)[number];

export const isAddForm = (name: unknown): name is AddForm => ADD_FORMS.some((form) => form === name);
export const isArea = (name: string): name is SystemArea => SYSTEM_AREAS.some((area) => area === name);

/** The field of a statement that closes a gap. */
const FIELD_OF: Record<string, string> = {
  give_number: 'today',
  give_goal_date: 'by',
  give_measure: 'measure',
  give_address: 'email',
};

/** Where a gap is closed: the form to open, and the field or form to jump to. */
export function openingFor({ at, code }: Gap): { open: { edit: string } | { add: AddForm }; jumpTo: string } {
  const [, name] = /^(?:add|area)-(.+)$/.exec(at) ?? [];
  if (isAddForm(name)) return { open: { add: name }, jumpTo: at };
  return { open: { edit: at }, jumpTo: FIELD_OF[code] ? `${at}-${FIELD_OF[code]}` : at };
}
