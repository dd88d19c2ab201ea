import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { atStart } from '../../domain/form/at-start';
import { searchText } from '../../domain/form/search-text';
import { isId } from '../../domain/request/id';
import { mergedCustomer } from '../../queries/customer/merging.server';
import {
  loadCustomers,
  ownersOf,
  STAGES_ASKED,
  type StageAsked,
} from '../../queries/worklist/customers.server';
import { CUSTOMER_STAGE_WORDS } from '../../speech/en/onboarding/stage-words';
import { countOf } from '../../speech/en/say-count';
import { sayCustomers } from '../../speech/en/worklist/say-worklist';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { Note } from '../../ui/kit/note';
import { State } from '../../ui/kit/state';
import { Tag } from '../../ui/kit/tag';
import { askedFor, CustomerSearch, type CustomersAsked } from '../../ui/worklist/customer-search';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Customers, ${data?.vendor ?? 'Foyer'}` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const search = new URL(request.url).searchParams;
  const after = search.get('after');
  const who = search.get('who');
  const asked: CustomersAsked = {
    text: searchText(search),
    stage: stageIn(search.get('stage')),
    ownerId: isId(who) ? who : null,
    isLate: search.get('late') === '1',
  };
  const list = sayCustomers(await loadCustomers(member, { ...asked, after: isId(after) ? after : null }));
  const mayMerge = mayHere(member.role, 'merge_customers');
  const mergedId = search.get('merged');
  const merged = isId(mergedId) ? await mergedCustomer(member, mergedId) : null;
  const isDeleted = search.has('deleted');
  return {
    vendor: member.workspace.name,
    asked,
    owners: await ownersOf(member),
    mayMerge,
    merged,
    isDeleted,
    isStart: !isId(after),
    ...list,
  };
}

const stageIn = (typed: string | null): StageAsked | null =>
  STAGES_ASKED.find((stage) => stage === typed) ?? null;

export default function Customers() {
  const { rows, asked, owners, next, mayMerge, merged, isDeleted, isStart } = useLoaderData<typeof loader>();
  return (
    <StaffPage skip="Skip to the list">
      <PageHead
        title="Customers"
        action={
          mayMerge ? (
            <a className="btn btn--line" href="/customers/merge">
              Recorded twice?
            </a>
          ) : null
        }
      />
      {merged ? (
        <Note className="gap-l" role="status">
          <p dir="auto">
            {merged.was === merged.is
              ? `${merged.is} is one customer now.`
              : `${merged.was} is ${merged.is} now.`}{' '}
            Everything recorded for either stands below.
          </p>
        </Note>
      ) : null}
      {isDeleted ? (
        <Note className="gap-l" role="status">
          <p>The onboarding is deleted, with everything that was said in it.</p>
        </Note>
      ) : null}
      <CustomerSearch asked={asked} owners={owners} />
      {rows.length === 0 ? (
        <Note className="gap-l" icon="chat">
          <p>{emptyWords(asked)}</p>
        </Note>
      ) : (
        <>
          {isStart ? <p className="meta gap-l">{howManyWords(rows.length, next !== null)}</p> : null}
          <ul className="list links links--plain gap">
            {rows.map((row) => (
              <li key={row.id}>
                <div>
                  <b>
                    <a href={`/onboardings/${row.id}`} dir="auto">
                      {row.customer}
                    </a>
                  </b>
                  <span dir="auto">
                    {row.deal} · signed {row.signed} · {row.rep} to {row.host}
                  </span>
                  {row.late ? (
                    <p>
                      <State tone="stop">
                        Was due {row.late.since}, with {row.late.who}
                      </State>
                    </p>
                  ) : null}
                </div>
                <Tag>{CUSTOMER_STAGE_WORDS[row.stage]}</Tag>
              </li>
            ))}
          </ul>
        </>
      )}
      {next && (
        <p className="fold">
          <a href={`/customers?${askedFor(asked, next)}`}>Show more</a>
        </p>
      )}
    </StaffPage>
  );
}

/** "14 onboardings"; of a longer list how many stand here. */
const howManyWords = (count: number, isMore: boolean): string =>
  isMore ? `The first ${count}` : atStart(countOf(count, 'onboarding'));

function emptyWords(asked: CustomersAsked): string {
  if (asked.text) return `No customer is called anything like “${asked.text}”.`;
  if (asked.isLate) return 'Nothing of that is late.';
  if (asked.stage === 'archived') return 'Nothing is in the archive.';
  if (asked.stage === 'closed') return 'Nothing is closed just now.';
  if (asked.stage === 'at_rest') return 'Of every customer something waits just now.';
  if (askedFor(asked)) return 'No customer is that far just now.';
  return 'No customer is under way here. A handoff brings one.';
}
