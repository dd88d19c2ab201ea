import type { Sheets } from '../../domain/workspace/sheet';
import type { SaidExport } from '../../speech/workspace/said-exports';
import type { SaidKeeping } from '../../speech/workspace/said-keeping';
import type { FormReply } from '../form/form-reply';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { BeingMade, ExportForm } from './export-form';
import { KeepingPart } from './keeping/keeping-part';
import { NotSaved } from './not-saved';
import { SettingsNav } from './settings-nav';
import { SheetsPart } from './sheets-part';

interface DataPageProps {
  isBusy: boolean;
  latest: SaidExport[];
  keeping: SaidKeeping;
  sheets: Sheets;
  saved: string | null;
  reply: FormReply | undefined;
}

/** What goes out, and who took it; how long what is closed stays; and where to take somebody out for good. */
export function DataPage({ isBusy, latest, keeping, sheets, saved, reply }: DataPageProps) {
  return (
    <StaffPage narrow skip="Skip to the data">
      <PageHead title="Data" lead="What you keep here is yours, to take along at any time." />
      <SettingsNav current="data" />
      <NotSaved reply={reply} />
      {isBusy ? <BeingMade /> : null}
      <section className="sect" id="export" aria-labelledby="export-h">
        <header>
          <h2 id="export-h">Export</h2>
        </header>
        <p>
          Everything in one archive: customers, people, points with every wording and answer, mail, settings,
          and all that happened. Once for spreadsheets and once as JSON, with the photos of your colleagues.
        </p>
        <ExportForm action="/settings/data/export.zip" label="Export everything" />
      </section>
      <section className="sect" aria-labelledby="taken">
        <header>
          <h2 id="taken">Copies that were taken</h2>
        </header>
        {latest.length > 0 ? (
          <ul className="list links links--plain">
            {latest.map(({ id, title, beside }) => (
              <li key={id}>
                <div>
                  <b dir="auto">{title}</b>
                  <span dir="auto">{beside}</span>
                </div>
              </li>
            ))}
          </ul>
        ) : (
          <p>None yet. Each one stands here, with who took it.</p>
        )}
      </section>
      <SheetsPart sheets={sheets} saved={saved} reply={reply} />
      <KeepingPart keeping={keeping} saved={saved} reply={reply} />
      <section className="sect" id="erase" aria-labelledby="erase-h">
        <header>
          <h2 id="erase-h">Erase a person, delete an onboarding</h2>
        </header>
        <p>
          Both are done from the page of the customer, which shows first what goes.{' '}
          <a href="/customers">Choose the customer</a>
        </p>
      </section>
    </StaffPage>
  );
}
