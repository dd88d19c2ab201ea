import type { SaidOwn } from '../../../speech/handoff/said-handoff';
import { Form } from '../../form/form';
import { OnlyUs } from '../../kit/state';
import { handoffAt } from '../addresses';
import { ChangedMeanwhile } from '../changed-meanwhile';
import { Part, PartState } from '../part';
import { gapsOf } from '../parts';
import type { HandoffProps } from '../statements';
import { OwnFieldInputs, shownOf } from './own-inputs';
import { keptOf, OwnList } from './own-list';

export const OWN_FORM = 'own';

/** What the starting point asks of its own; there where it asks anything, or something was written. */
export function OwnPart({ page, reply }: HandoffProps) {
  const { own, isOpen } = page;
  const { fields, left } = own;
  if (fields.length + left.length === 0) return null;
  const isFilled = fields.some(({ field, words, value }) => (field.isShown ? words : value) !== '');
  return (
    <Part
      id="own"
      title="Fields of our own"
      hint={isOpen && fields.length > 0 ? readers(own, page.champion ?? 'the customer') : null}
      state={<PartState gaps={gapsOf(page, 'own').length} ready={isFilled ? 'Filled in' : 'Not needed'} />}
    >
      {isOpen ? null : <OwnList own={own} />}
      {isOpen && fields.length > 0 ? (
        <Form className="edit" action={`${handoffAt(page.id)}/fields`} aria-label="Fields of our own">
          <ChangedMeanwhile reply={reply} name={OWN_FORM} kept={keptOf(own)} />
          <input type="hidden" name="shown" value={shownOf(fields)} />
          <OwnFieldInputs fields={fields} reply={reply} form={OWN_FORM} />
          <p className="goes">
            <button type="submit" className="btn btn--soft">
              Save these fields
            </button>
          </p>
        </Form>
      ) : null}
      {isOpen && left.length > 0 ? <OwnList own={{ fields: [], left }} /> : null}
    </Part>
  );
}

function readers({ fields }: SaidOwn, who: string) {
  const isSome = (isShown: boolean) => fields.some(({ field }) => field.isShown === isShown);
  if (!isSome(false)) return `What you write here ${who} reads, and confirms or puts right.`;
  const lock = <OnlyUs />;
  if (!isSome(true)) return <>{lock} None of it is shown or sent to the customer.</>;
  return (
    <>
      What is marked {lock} is never shown or sent to the customer. The rest {who} reads, and confirms or puts
      right.
    </>
  );
}
