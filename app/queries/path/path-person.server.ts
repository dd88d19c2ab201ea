/* Somebody on a path, as whoever reads it knows them. */
import type { Who } from '../../domain/path/path';
import { copierAt } from '../welcome/people.server';
import type { PathPerson, PathReader } from './customer-path.server';

/** `at` is when they did what is told of them. */
export function personOf(
  { is, id }: Who,
  { contactId, contacts, members }: PathReader,
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
