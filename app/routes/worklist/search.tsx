import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { askedIn } from '../../http/worklist/search-asked.server';
import { type FoundKind, searchFor } from '../../queries/worklist/search.server';
import { sayFound } from '../../speech/en/worklist/say-search';
import { SearchForm } from '../../ui/form/search-form';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { Note } from '../../ui/kit/note';
import { FoundList } from '../../ui/worklist/found-list';
import { elsewhereWords, foundWords } from '../../ui/worklist/found-words';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.text ? `“${data.text}”` : 'Find'}, ${data?.vendor ?? 'Foyer'}` },
];

/** Everything of the workspace that says something, for those who may read it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const asked = askedIn(request, member);
  const { text, only, mayReadMail } = asked;
  const groups = sayFound(await searchFor(member, asked));
  return { text, only, mayReadMail, groups, vendor: member.workspace.name };
}

export default function Search() {
  const { text, only, mayReadMail, groups } = useLoaderData<typeof loader>();
  const { title, lead } = foundWords({ text, groups, mayReadMail });
  const moreOf = (kind: FoundKind, after: string | null) =>
    `/search?${new URLSearchParams({ q: text, in: kind, ...(only && after && { after }) })}`;
  return (
    <StaffPage skip="Skip to what was found">
      <PageHead
        crumb={
          only ? { href: `/search?${new URLSearchParams({ q: text })}`, label: 'Everything' } : undefined
        }
        title={title}
        lead={lead}
      />
      <SearchForm
        action="/search"
        name="Find anything"
        label="Name, deal or words"
        text={text}
        isNarrowed={false}
      />
      {text !== '' && groups.length === 0 ? (
        <Note className="gap-l" icon="chat">
          <p>{elsewhereWords(text)}</p>
        </Note>
      ) : null}
      {groups.map((group) => (
        <FoundList
          key={group.kind}
          group={group}
          text={text}
          more={group.next ? moreOf(group.kind, group.next) : null}
        />
      ))}
    </StaffPage>
  );
}
