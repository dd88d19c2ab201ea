import { useRouteLoaderData } from '@remix-run/react';
import type { Stage } from '../../domain/onboarding/onboarding';
import type { Shell } from '../../routes/staff';
import { type OnboardingNoun, TABS } from './staff-places';

interface OnboardingNavProps {
  id: string;
  customer: string;
  stage: Stage;
  /** Null on a page that is none of these. */
  current: OnboardingNoun | null;
}

/** Whose page it is and the pages of this customer, at the same place on each of them. The first in `main`. */
export function OnboardingNav({ id, customer, stage, current }: OnboardingNavProps) {
  const hasHandoff = useRouteLoaderData<Shell>('routes/staff')?.hasHandoff ?? true;
  const Name = current === '' ? 'h1' : 'p';
  return (
    <div className="whose">
      <Name className="whose__n" dir="auto">
        {current === '' ? customer : <a href={`/onboardings/${id}`}>{customer}</a>}
      </Name>
      <nav aria-label="This customer" className="tabs">
        <ul>
          {TABS.filter(({ isOfHandoff }) => hasHandoff || !isOfHandoff).map(({ noun, label, isThere }) => (
            <li key={noun}>
              {isThere(stage) || noun === current ? (
                <a
                  href={noun ? `/onboardings/${id}/${noun}` : `/onboardings/${id}`}
                  aria-current={noun === current ? 'page' : undefined}
                >
                  {label}
                </a>
              ) : (
                <span>
                  {label}
                  <span className="vh">, not yet</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
