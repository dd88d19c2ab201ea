import { atStart } from '../../domain/form/at-start';
import type { CustomerToMerge } from '../../speech/customer/said-customer';
import { countOf, sayList } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import { Form } from '../form/form';
import { PageHead } from '../frame/staff-shell';
import { DealsOf } from './deals-of';

interface MergeCustomersProps {
  /** Whose name stays. */
  kept: CustomerToMerge;
  other: CustomerToMerge;
}

/** Says what will happen, and asks for one press. */
export function MergeCustomers({ kept, other }: MergeCustomersProps) {
  const at = (one: CustomerToMerge, another: CustomerToMerge) => `/customers/${one.id}/merge/${another.id}`;
  const name = <span dir="auto">{kept.name}</span>;
  const isRenamed = kept.name !== other.name;
  const goes = other.onboardings === 1 ? 'goes' : 'go';
  return (
    <>
      <PageHead
        crumb={{ href: `/customers/${kept.id}/merge`, label: 'Choose another' }}
        title={`Make them one customer: ${kept.name}`}
        lead="Please read what will happen. It can’t be undone."
      />
      <ul className="list links links--plain gap-l">
        <li>
          <div>
            <b>
              {atStart(countOf(other.onboardings, 'onboarding'))} of <span dir="auto">{other.name}</span>{' '}
              {goes} to {name}
            </b>
            <span>
              <DealsOf customer={other} />
            </span>
          </div>
        </li>
        {isRenamed ? (
          <li>
            <div>
              <b>The name is {name} from then on</b>
              <span>
                On their pages, in mail that isn’t written yet, and in every list. Mail that has left says
                what it said.
              </span>
            </div>
          </li>
        ) : null}
        <li>
          <div>
            <b>People stay who they are</b>
            <span dir="auto">{peopleWords(kept, other)}</span>
          </div>
        </li>
        <li>
          <div>
            <b>Nothing that was said or agreed changes</b>
            <span>Links work as before, and the timeline of each onboarding says where it came from.</span>
          </div>
        </li>
      </ul>
      <Form className="goes gap-l" action={at(kept, other)} aria-label="Make them one customer">
        <button type="submit" className="btn btn--main">
          Make them one
        </button>
        {isRenamed ? (
          <a className="btn btn--line" href={at(other, kept)} dir="auto">
            Keep the name {other.name} instead
          </a>
        ) : null}
        <a className="btn btn--bare" href="/customers">
          Not now
        </a>
      </Form>
    </>
  );
}

function peopleWords(kept: CustomerToMerge, other: CustomerToMerge): string {
  const names = [...kept.people, ...other.people];
  if (names.length === 0) return 'Nobody is noted at either.';
  return `Whoever has one address at both is one person. Known there from then on: ${endSentence(sayList(names))}`;
}
