import { COMPANY_FACTS, COMPANY_LIMITS, type CompanyFact } from '../../domain/customer/company';
import type { CompanyFacts } from '../../queries/customer/company.server';
import { COMPANY_WORDS } from '../../speech/en/customer/company-words';
import { sayList } from '../../speech/en/say-count';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { type FormReply, formView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { UnsavedWords } from '../form/unsaved-words';
import { wiringOf } from '../form/word-fields';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { CompanyKnown } from './company-known';

export const COMPANY_FORM = 'company';

interface CompanyPageProps {
  page: CompanyFacts & { /** Where it was opened. */ back: string };
  reply: FormReply | undefined;
}

/** What is known of the company, at any stage. */
export function CompanyPage({ page, reply }: CompanyPageProps) {
  const { customer, company, mayDescribe, owners, back } = page;
  return (
    <StaffPage narrow skip="Skip to the form">
      <PageHead
        crumb={{ href: back, label: customer }}
        title={`About ${customer}`}
        lead="All of it is optional, holds for every deal with them, and only we see it."
      />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
          {mayDescribe ? <CompanyKnown company={company} /> : <UnsavedWords typed={reply.typed} />}
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      {mayDescribe ? (
        <CompanyForm page={page} reply={reply} />
      ) : (
        <Note className="gap-l">
          <CompanyKnown company={company} />
          <p>
            {sayList(owners)} or a lead can change this. <a href={back}>Back to the customer</a>
          </p>
        </Note>
      )}
    </StaffPage>
  );
}

function CompanyForm({ page: { id, company, back }, reply }: CompanyPageProps) {
  const form = formView(reply, COMPANY_FORM, COMPANY_FORM);
  const limitOf = (fact: CompanyFact) => (fact === 'site' ? undefined : COMPANY_LIMITS[fact]);
  return (
    <Form
      className="form gap-l"
      action={`/onboardings/${id}/company${back.endsWith('/handoff') ? '?from=handoff' : ''}`}
    >
      <input type="hidden" name="shown" value={JSON.stringify(company)} />
      {COMPANY_FACTS.map((fact) => (
        <TextField
          key={fact}
          label={COMPANY_WORDS[fact].asks}
          hint={COMPANY_WORDS[fact].hint}
          limit={limitOf(fact)}
          autoComplete="off"
          isOptional
          {...wiringOf(form, fact, company[fact])}
        />
      ))}
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Save<span className="vh"> what we know of the company</span>
        </button>
        <a className="btn btn--bare" href={back}>
          Not now
        </a>
      </p>
    </Form>
  );
}
