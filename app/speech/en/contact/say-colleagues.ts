/* The colleagues whom a contact brought in, in English. */
import { firstNameOf } from '../../../domain/contact/first-name';
import type { ColleaguesFacts } from '../../../queries/contact/colleagues.server';
import type { ColleaguesSaid } from '../../contact/said-colleagues';
import { sayWhen } from '../say-time';

export const sayColleagues = ({ reader, colleagues, ...same }: ColleaguesFacts): ColleaguesSaid => ({
  ...same,
  reader: { id: reader.id, name: reader.name, first: reader.first },
  colleagues: colleagues.map(({ askedAt, ...one }) => ({
    ...one,
    first: firstNameOf(one.name),
    asked: sayWhen(askedAt, reader),
  })),
});
