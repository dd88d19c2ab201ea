/* The colleagues whom a contact brought in, ready to be drawn. */
import type { ColleaguesFacts } from '../../queries/contact/colleagues.server';

type Colleague = ColleaguesFacts['colleagues'][number];

export type ColleaguesSaid = Omit<ColleaguesFacts, 'reader' | 'colleagues'> & {
  reader: { id: string; name: string; first: string };
  /** `asked` is when: "just now". */
  colleagues: (Omit<Colleague, 'askedAt'> & { first: string; asked: string })[];
};
