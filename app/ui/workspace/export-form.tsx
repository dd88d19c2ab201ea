import { Form } from '../form/form';
import { Note } from '../kit/note';
import { OnlyUs } from '../kit/state';

/** The one button of an export. Its answer is a file, so the page stays. */
export function ExportForm({ action, label }: { action: string; label: string }) {
  return (
    <Form action={action} data-answers="file">
      <p className="goes">
        <button type="submit" className="btn btn--main">
          {label}
        </button>
      </p>
      <p className="meta gap">
        <OnlyUs>Red flags, verdicts and notes are in it: it is for your company alone.</OnlyUs>
      </p>
      <p className="meta">
        Passwords and ways in aren’t. Cells that a spreadsheet would run are made harmless. That a copy was
        taken, and by whom, is recorded.
      </p>
    </Form>
  );
}

/** Instead of a second one at the same time. */
export const BeingMade = () => (
  <Note tone="wait" role="alert" className="gap-l">
    <p>An export is being made just now. Try again in a minute.</p>
  </Note>
);
