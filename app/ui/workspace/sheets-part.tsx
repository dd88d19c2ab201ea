import { SHEETS, type Sheets } from '../../domain/workspace/sheet';
import { SHEET_WORDS } from '../../speech/en/workspace/sheet-words';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { Part, Save } from './part';

export const SHEETS_FORM = 'sheets';

interface SheetsPartProps {
  sheets: Sheets;
  saved: string | null;
  reply: FormReply | undefined;
}

/** How the sheets that go out are written, as the company's own programs open them. */
export function SheetsPart({ sheets, saved, reply }: SheetsPartProps) {
  const view = formView(reply, SHEETS_FORM, SHEETS_FORM);
  return (
    <Part
      part={SHEETS_FORM}
      title="Spreadsheets"
      lead="How promises, insight and exports are written when somebody takes them along as a sheet."
      saved={saved}
      savedWords="Saved. Every sheet is written so from now on."
      reply={reply}
    >
      <Form className="form" action="/settings/data/sheets" aria-label="Spreadsheets">
        <Choices
          name="sheets"
          id={view.id('sheets')}
          legend="Cells, sums and days stand as"
          look="pick"
          chosen={view.chosen('sheets', [sheets])}
          choices={SHEETS.map((value) => ({ value, ...SHEET_WORDS[value] }))}
          error={view.error('sheets')}
          isRequired
        />
        <Save what="how sheets are written" />
      </Form>
    </Part>
  );
}
