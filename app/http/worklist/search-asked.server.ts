/* What an address of the search asks for: words, one kind alone, from which on; and whether mail is looked through. */
import type { Member } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { searchText } from '../../domain/form/search-text';
import { isId } from '../../domain/request/id';
import { FOUND_KINDS, type Search } from '../../queries/worklist/search.server';

const LONGEST = 100;

export function askedIn(request: Request, { role }: Member): Search {
  const asked = new URL(request.url).searchParams;
  const after = asked.get('after');
  return {
    text: searchText(asked, LONGEST),
    only: FOUND_KINDS.find((kind) => kind === asked.get('in')) ?? null,
    after: isId(after) ? after : null,
    mayReadMail: mayHere(role, 'read_mail_log'),
  };
}
