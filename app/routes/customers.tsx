import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../auth/member.server';
import { isId } from '../domain/id';
import { STAGES, type Stage } from '../domain/onboarding';
import { searchText } from '../domain/search-text';
import { loadCustomers } from '../queries/customers.server';
import { Note } from '../ui/note';
import { SearchForm } from '../ui/search-form';
import { StaffPage } from '../ui/staff-page';
import { PageHead } from '../ui/staff-shell';
import { STAGE_WORDS } from '../ui/stage-words';
import { Tag } from '../ui/tag';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Customers, ${data?.vendor ?? 'Foyer'}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const search = new URL(request.url).searchParams;
  const text = searchText(search);
  const after = search.get('after');
  const stage = stageIn(search.get('stage'));
  const list = await loadCustomers(member, { text, stage, after: isId(after) ? after : null });
  return { vendor: member.workspace.name, text, stage, ...list };
}

const stageIn = (typed: string | null): Stage | null => STAGES.find((stage) => stage === typed) ?? null;

export default function Customers() {
  const { rows, text, stage, next } = useLoaderData<typeof loader>();
  const more = new URLSearchParams({
    ...(text && { q: text }),
    ...(stage && { stage }),
    ...(next && { after: next }),
  });
  return (
    <StaffPage skip="Skip to the list">
      <PageHead title="Customers" lead={stage && `Showing one stage: ${STAGE_WORDS[stage].toLowerCase()}.`} />
      <SearchForm
        action="/customers"
        name="Find a customer"
        label="Find a customer"
        text={text}
        isNarrowed={text !== '' || stage !== null}
      >
        {stage && <input type="hidden" name="stage" value={stage} />}
      </SearchForm>
      {rows.length === 0 ? (
        <Note className="gap-l" icon="chat">
          <p>
            {text
              ? `No customer is called anything like “${text}”.`
              : stage
                ? 'No customer is that far just now.'
                : 'No customers yet. The first handoff brings the first.'}
          </p>
        </Note>
      ) : (
        <ul className="list links gap-l">
          {rows.map((row) => (
            <li key={row.id}>
              <span />
              <div>
                <b>
                  <a href={`/onboardings/${row.id}`} dir="auto">
                    {row.customer}
                  </a>
                </b>
                <span dir="auto">
                  {row.deal} · signed {row.signed} · {row.rep} to {row.cs}
                </span>
              </div>
              <Tag>{STAGE_WORDS[row.stage]}</Tag>
            </li>
          ))}
        </ul>
      )}
      {next && (
        <p className="fold">
          <a href={`/customers?${more}`}>Show more</a>
        </p>
      )}
    </StaffPage>
  );
}
