import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';

/** The settings, for those who may not change them. */
export function SomebodyElseSets({ whoSets }: { whoSets: string[] }) {
  return (
    <StaffPage narrow>
      <PageHead title="Leads and admins set this" lead="How the workspace is set is theirs to change." />
      <p className="gap-l">Ask one of them:</p>
      <ul className="plainly">
        {whoSets.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      <p className="gap-l">
        <a href="/">Go to the start</a>
      </p>
    </StaffPage>
  );
}
