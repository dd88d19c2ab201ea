import { atStart } from '../../domain/form/at-start';
import type { FileSlip } from '../../domain/starting-point/read-file';
import { countOf } from '../../speech/en/say-count';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import { TextField } from '../form/text-field';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { POINTS } from './addresses';

/** What was wrong with the file, with the cure; no slip where there was no file at all. */
export type ImportReply = { name: string | null; slips: (Omit<FileSlip, 'what'> & { cure: string })[] };

interface ImportPageProps {
  id: string;
  isTooLarge: boolean;
  reply: ImportReply | undefined;
}

/** Brings in a starting point from a file; what is wrong in it stands by its line, and nothing is kept then. */
export function ImportPage({ id, isTooLarge, reply }: ImportPageProps) {
  const slips = reply?.slips ?? [];
  const missing = reply && slips.length === 0 ? 'Choose a file' : undefined;
  return (
    <StaffPage narrow skip="Skip to the form">
      <PageHead
        crumb={{ href: POINTS, label: 'Starting points' }}
        title="Import a starting point"
        lead="From a file that another Foyer made, or one that you wrote. It comes in whole or not at all."
      />
      {slips.length > 0 ? (
        <>
          <ErrorSummary
            title={`${atStart(countOf(slips.length, 'place'))} in ${reply?.name ?? 'the file'} ${slips.length === 1 ? 'needs' : 'need'} a change. Nothing was imported.`}
            gaps={slips.map(({ line, field, cure }, at) => ({
              field: `slip-${at}`,
              message: `Line ${line}${field ? `, ${field}` : ''}: ${cure}`,
            }))}
          />
          <ol className="slips">
            {slips.map(({ line, field, text, cure }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: slips have no name but their place
              <li key={at} id={`slip-${at}`} tabIndex={-1}>
                <p>
                  <b>Line {line}</b> {field ? <code dir="ltr">{field}</code> : null}
                </p>
                <pre dir="ltr">
                  <code>{text}</code>
                </pre>
                <p>{cure}</p>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      <Form
        className="edit gap-l"
        action={`${POINTS}/import`}
        encType="multipart/form-data"
        aria-label="Import a starting point"
      >
        <input type="hidden" name="id" value={id} />
        <TextField
          type="file"
          name="file"
          id="import-file"
          accept="application/json,.json"
          label={slips.length > 0 ? 'Try again' : 'The file'}
          hint="JSON, up to 1 MB."
          error={isTooLarge ? 'That is larger than 1 MB. No starting point is.' : missing}
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Read the file
          </button>
          <a className="btn btn--bare" href={`${POINTS}/schema.json`}>
            The schema
          </a>
        </p>
      </Form>
    </StaffPage>
  );
}
