/* Somebody on a path, as whoever reads it knows them. */
import type { PublishedPath } from '#db/path/published-paths.server';
import type { Who } from '../../domain/path/path';
import { type Copies, copierAt } from '../welcome/people.server';
import type { PathPerson } from './customer-path-facts';

/** Whoever is named on the path, by their ids: colleagues as the page names them, and ours with their portraits. */
export type NamedOnPath = {
  /** Who reads it. */
  contactId: string;
  contacts: ReadonlyMap<string, { called: string; copies?: Copies }>;
  members: ReadonlyMap<string, { called: string; portrait: string | null }>;
};

/** `at` is when they did what is told of them. */
export function personOf(
  { is, id }: Who,
  { contactId, contacts, members }: NamedOnPath,
  at?: Date,
): PathPerson {
  if (is === 'contact') {
    const contact = contacts.get(id);
    const firstName = contact?.called ?? '';
    const copiedBy = copierAt(contact, at);
    return { isReader: id === contactId, isOurs: false, firstName, portrait: null, copiedBy };
  }
  const { called: firstName = '', portrait = null } = members.get(id) ?? {};
  return { isReader: false, isOurs: true, firstName, portrait };
}

/** Members who are named on a path or marked something on it: to load them by. */
export const membersOn = ({ path, marks, ticks }: PublishedPath): string[] =>
  [
    ...path.phases.flatMap(({ steps }) => steps.map(({ who }) => who)),
    ...[...marks.values()].map(({ by }) => by),
    ...[...ticks.values()].flatMap((ofStep) => ofStep.map(({ by }) => by)),
  ]
    .filter((who) => who?.is === 'member')
    .flatMap((who) => who?.id ?? []);
