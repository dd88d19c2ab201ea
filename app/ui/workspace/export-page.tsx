import type { Stage } from '../../domain/onboarding/onboarding';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { Note } from '../kit/note';
import { BeingMade, ExportForm } from './export-form';

interface ExportPageProps {
  page: { id: string; customer: string; stage: Stage; host: { first: string }; mayExport: boolean };
  isBusy: boolean;
}

/** A copy of everything about one customer. */
export function ExportPage({ page, isBusy }: ExportPageProps) {
  const { id, customer, host, mayExport } = page;
  return (
    <StaffPage narrow skip="Skip to the export">
      <OnboardingNav {...page} current={null} />
      <div className="head gap-l">
        <div>
          <h1>A copy of everything</h1>
          <p className="lead">
            All that Foyer keeps of <span dir="auto">{customer}</span>, with every deal they have.
          </p>
        </div>
      </div>
      {isBusy ? <BeingMade /> : null}
      {mayExport ? (
        <div className="gap-l">
          <ExportForm action={`/onboardings/${id}/export.zip`} label="Export this customer" />
        </div>
      ) : (
        <Note className="gap-l">
          <p>
            {host.first} or a lead takes it. <a href={`/onboardings/${id}`}>Back to the customer</a>
          </p>
        </Note>
      )}
    </StaffPage>
  );
}
