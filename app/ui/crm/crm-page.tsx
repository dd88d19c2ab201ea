import type { ReactNode } from 'react';
import type { SaidCrm } from '../../speech/crm/said-crm';
import { Choices, Tick } from '../form/choices';
import { Form } from '../form/form';
import { errorIn, type FormReply, formView } from '../form/form-reply';
import { SelectField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { NotSaved } from '../workspace/not-saved';

export const RULES = 'rules';

export interface CrmPageProps {
  page: SaidCrm;
  saved: string | null;
  reply: FormReply | undefined;
}

type Of = {
  /** What it is called. */
  there: string;
  /** Where its page is. */
  at: string;
  /** What it is for, before it is connected. */
  lead: string;
  /** What lets us in, and how it is made there. */
  connect: ReactNode;
};

const savedWords = (there: string): Record<string, string> => ({
  connected: `Connected. What changes in ${there} from now on is followed here.`,
  rules: 'Saved. It holds for deals that change from now on.',
  removed: 'Removed. Nothing is asked or written there any more; what came from it stays here.',
});

/** The connection with a CRM: how it stands, what begins a handoff, and what lets us in. */
export function CrmPage({ page, saved, reply, there, at, lead, connect }: CrmPageProps & Of) {
  const { connection } = page;
  const said = saved && !reply ? savedWords(there)[saved] : undefined;
  return (
    <StaffPage narrow skip="Skip to the connection">
      <PageHead
        crumb={{ href: '/settings/connections', label: 'Connections' }}
        title={there}
        lead={connection?.lead ?? lead}
      />
      {said ? (
        <Note role="status" className="gap-l">
          <p>{said}</p>
        </Note>
      ) : null}
      <NotSaved reply={reply} />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
        </Note>
      ) : null}
      {connection ? (
        <>
          <State connection={connection} />
          <Rules page={page} connection={connection} reply={reply} there={there} at={at} />
        </>
      ) : null}
      {connect}
      {connection ? <Remove there={there} at={at} /> : null}
    </StaffPage>
  );
}

type Connection = NonNullable<SaidCrm['connection']>;

function State({ connection: { state, trouble, deals } }: { connection: Connection }) {
  return (
    <section className="sect gap-l" aria-labelledby="state">
      <header>
        <h2 id="state">How it stands</h2>
      </header>
      {trouble ? (
        <Note tone="wait" className="gap">
          <p>{trouble}</p>
        </Note>
      ) : null}
      <ul className="stack gap">
        {state.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {deals.length > 0 ? (
        <>
          <h3>Deals that need a look</h3>
          <ul className="keys">
            {deals.map(({ id, name, href, said }) => (
              <li key={id}>
                <div>
                  <b dir="auto">{href ? <a href={href}>{name}</a> : name}</b>
                  <span>{said}</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Rules({
  page: { colleagues },
  connection: { hostId, followsOwner, stages, beginsIn },
  reply,
  there,
  at,
}: {
  page: SaidCrm;
  connection: Connection;
  reply: FormReply | undefined;
} & Pick<Of, 'there' | 'at'>) {
  const view = formView(reply, RULES, RULES);
  const follows = reply?.form === RULES ? Boolean(reply.typed.followsOwner) : followsOwner;
  return (
    <section className="sect" aria-labelledby="begins">
      <header>
        <h2 id="begins">What begins a handoff</h2>
      </header>
      <Form className="form" action={`${at}/rules`} data-brief="">
        <Choices
          name="beginsIn"
          id={view.id('beginsIn')}
          kind="checkbox"
          look="pick-two"
          legend="A handoff begins when a deal is in"
          hint="A deal that is won begins one in any case."
          choices={stages}
          chosen={view.chosen('beginsIn', beginsIn)}
          error={errorIn(reply, RULES, 'beginsIn')}
        />
        <SelectField
          name="hostId"
          id={view.id('hostId')}
          label="Who looks after customers that begin there?"
          hint="They can hand each of them over to a colleague."
          options={colleagues}
          defaultValue={view.value('hostId', hostId)}
          error={view.error('hostId')}
        />
        <Tick
          name="followsOwner"
          id={view.id('followsOwner')}
          value="yes"
          label={`Whoever has the deal in ${there} has the handoff here`}
          hint="It follows until somebody gives it to another colleague here."
          defaultChecked={follows}
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Save
          </button>
        </p>
      </Form>
    </section>
  );
}

function Remove({ there, at }: Pick<Of, 'there' | 'at'>) {
  return (
    <section className="sect" aria-labelledby="remove">
      <header>
        <h2 id="remove">Remove the connection</h2>
      </header>
      <p>
        Foyer forgets what lets it in. Deals keep what was written to them last, so take away what {there}
        requires of them.
      </p>
      <Form action={`${at}/remove`}>
        <button type="submit" className="btn btn--line">
          Remove the connection
        </button>
      </Form>
    </section>
  );
}
