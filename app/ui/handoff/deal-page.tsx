import { sayAmount } from '../../domain/handoff/amount';
import type { Deal } from '../../domain/handoff/deal';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { CURRENCIES_OFFERED } from '../../speech/en/handoff/say-currency';
import type { SaidOwn } from '../../speech/handoff/said-handoff';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { SelectField, TextField } from '../form/text-field';
import { UnsavedWords } from '../form/unsaved-words';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { ChangedMeanwhile } from './changed-meanwhile';
import { FormErrors } from './form-errors';
import { OwnFieldInputs, shownOf } from './own/own-inputs';
import { keptOf, OwnList } from './own/own-list';
import { OWN_FORM } from './own/own-part';

export const DEAL_FORM = 'deal';

interface DealPageProps {
  page: {
    id: string;
    customer: string;
    deal: Deal;
    seen: number;
    host: string;
    mayChange: boolean;
    /** What its starting point asks for us alone. */
    own: SaidOwn;
  };
  reply: FormReply | undefined;
}

/** What the deal is called, what it is worth and where the CRM has it. */
export function DealPage({ page, reply: answer }: DealPageProps) {
  const { id, customer, deal, mayChange } = page;
  const reply = answer?.form === OWN_FORM ? undefined : answer;
  const refusal = reply?.refusal;
  return (
    <StaffPage narrow skip="Skip to the form">
      <PageHead
        crumb={{ href: `/onboardings/${id}`, label: customer }}
        title={`The deal with ${customer}`}
        lead="Only we see this. What stood here before is kept in the timeline."
      />
      {refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          {refusal.code === 'changed_meanwhile' ? (
            <p>
              Somebody changed this while you were writing: it is <b dir="auto">{sayDeal(deal)}</b> now. What
              you typed is below; save it once more if it is to stand.
            </p>
          ) : (
            <p>{REFUSAL_WORDS[refusal.code]}</p>
          )}
          {mayChange ? null : <UnsavedWords typed={reply.typed} />}
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      {mayChange ? <DealForm page={page} reply={reply} /> : <NotYours page={page} />}
      <OwnOfDeal page={page} reply={answer?.form === OWN_FORM ? answer : undefined} />
    </StaffPage>
  );
}

const sayDeal = ({ name, value, currency, crmId }: Deal): string =>
  [name, value && sayAmount(value, currency), crmId].filter(Boolean).join(' · ');

const NotYours = ({ page: { id, host, deal } }: Pick<DealPageProps, 'page'>) => (
  <Note className="gap-l">
    <p dir="auto">{sayDeal(deal)}</p>
    <p>
      Whoever sold it, {host} or a lead changes it. <a href={`/onboardings/${id}`}>Back to the customer</a>
    </p>
  </Note>
);

/** What only we see of the fields of the starting point’s own, to be put right at any time. */
function OwnOfDeal({ page: { id, own, mayChange }, reply }: DealPageProps) {
  if (own.fields.length + own.left.length === 0) return null;
  const isRefused = reply?.refusal !== undefined && reply.refusal.code !== 'changed_meanwhile';
  return (
    <section className="sect gap-l" id="own" aria-labelledby="own-h" tabIndex={-1}>
      <h2 id="own-h">Fields of our own</h2>
      {isRefused && reply.refusal ? (
        <Note tone="stop" role="alert">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
          <UnsavedWords typed={reply.typed} />
        </Note>
      ) : null}
      <FormErrors reply={reply} prefix={OWN_FORM} />
      {mayChange && own.fields.length > 0 ? (
        <>
          <Form className="edit gap" action={`/onboardings/${id}/deal/fields`} aria-labelledby="own-h">
            <ChangedMeanwhile reply={reply} name={OWN_FORM} kept={keptOf(own)} />
            <input type="hidden" name="shown" value={shownOf(own.fields)} />
            <OwnFieldInputs fields={own.fields} reply={reply} form={OWN_FORM} />
            <p className="goes">
              <button type="submit" className="btn btn--soft">
                Save these fields
              </button>
            </p>
          </Form>
          {own.left.length > 0 ? <OwnList own={{ fields: [], left: own.left }} /> : null}
        </>
      ) : (
        <OwnList own={own} />
      )}
    </section>
  );
}

function DealForm({ page: { id, deal, seen }, reply }: DealPageProps) {
  const field = (name: string, stored: string | null) => ({
    name,
    defaultValue: shownIn(reply, DEAL_FORM, name, stored ?? ''),
    error: errorIn(reply, DEAL_FORM, name),
  });
  return (
    <Form className="form gap-l" action={`/onboardings/${id}/deal`}>
      <input type="hidden" name="seen" value={seen} />
      <TextField
        label="Deal"
        hint="What they bought, in a few words."
        limit={MOST.line}
        required
        {...field('dealName', deal.name)}
      />
      <div className="two">
        <TextField label="Value" isOptional inputMode="decimal" {...field('dealValue', deal.value)} />
        <SelectField
          label="Currency"
          options={CURRENCIES_OFFERED}
          {...field('dealCurrency', deal.currency ?? 'EUR')}
        />
      </div>
      <TextField
        label="CRM id"
        limit={MOST.figure}
        isOptional
        autoComplete="off"
        {...field('crmId', deal.crmId)}
      />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Save<span className="vh"> the deal</span>
        </button>
        <a className="btn btn--bare" href={`/onboardings/${id}`}>
          Not now
        </a>
      </p>
    </Form>
  );
}
