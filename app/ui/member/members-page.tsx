import { ROLES } from '../../domain/onboarding/access';
import type { Colleague, Invited } from '../../queries/member/members.server';
import { ROLE_WORDS } from '../../speech/en/member/role-words';
import { Form } from '../form/form';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { SelectField, TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Face } from '../kit/face';
import { Note } from '../kit/note';
import { Tag } from '../kit/tag';

/** Who was asked in, and by when they may come. */
type Asked = Omit<Invited, 'until'> & { until: string };

/** What was handed over just now: what somebody had, or that and their access. */
export const HANDED_OVER = ['only', 'with-access'] as const;

interface MembersPageProps {
  members: Colleague[];
  invited: Asked[];
  mayManage: boolean;
  isInvited: boolean;
  handedOver: (typeof HANDED_OVER)[number] | null;
  /** Whether a provider is set up; without one, mail stays in the mailbox. */
  sendsMail: boolean;
  reply: FormReply | undefined;
}

/** Leads look; admins invite people, and remove their access. */
export function MembersPage(props: MembersPageProps) {
  const { members, invited, mayManage, isInvited, handedOver, sendsMail, reply } = props;
  return (
    <StaffPage narrow skip="Skip to the members">
      <PageHead title="Members" lead={mayManage ? undefined : 'An admin invites people.'} />
      {isInvited && !reply ? (
        <Note role="status" className="gap-l">
          <p>
            {sendsMail ? (
              'The invitation is on its way.'
            ) : (
              <>
                No mail leaves this Foyer yet: the invitation is in the <a href="/mailbox">mailbox</a>, and
                its link is yours to pass on.
              </>
            )}{' '}
            It works for seven days.
          </p>
        </Note>
      ) : null}
      {handedOver && !reply ? (
        <Note role="status" className="gap-l">
          <p>
            Everything they had is with colleagues now, who are told by mail.
            {handedOver === 'with-access' ? ' Their access has ended.' : null}
          </p>
        </Note>
      ) : null}
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
        </Note>
      ) : null}
      <ul className="list links gap-l">
        {members.map((member) => (
          <Row key={member.id} member={member} mayManage={mayManage} reply={reply} />
        ))}
      </ul>
      {invited.length > 0 ? <InvitedList invited={invited} mayManage={mayManage} /> : null}
      {mayManage ? <Invite reply={reply} /> : null}
      <section className="sect" aria-labelledby="wording">
        <header>
          <h2 id="wording">Mail in your own words</h2>
        </header>
        <p>
          Foyer writes to your customers, and to you. <a href="/mail-wording">Change how its mail reads</a>
        </p>
      </section>
    </StaffPage>
  );
}

export const memberAt = (id: string): string => `m-${id}`;
export const roleFormOf = (id: string): string => `role-${id}`;

type RowProps = { member: Colleague; mayManage: boolean; reply: FormReply | undefined };

function Row({ member, mayManage, reply }: RowProps) {
  const { id, name, email, role, title, isDisabled, isSelf } = member;
  const what = title && title !== ROLE_WORDS[role] ? `${ROLE_WORDS[role]}, ${title}` : ROLE_WORDS[role];
  return (
    <li id={memberAt(id)} tabIndex={-1}>
      <Face name={name} portrait={member.portrait} />
      <div>
        <b dir="auto">{name}</b>
        <span dir="auto">
          {what}
          {isDisabled ? ', access removed' : null}
        </span>
        <span>{email}</span>
      </div>
      {isSelf ? (
        <Tag tone="you">You</Tag>
      ) : mayManage ? (
        <div className="goes">
          {isDisabled ? null : <ChangeRole member={member} reply={reply} />}
          {member.has > 0 && !isDisabled ? (
            <Leaving member={member}>Remove access…</Leaving>
          ) : (
            <Form action={`/members/${id}/${isDisabled ? 'enable' : 'disable'}`}>
              <button type="submit" className="btn btn--bare">
                {isDisabled ? 'Give access again' : 'Remove access'}
                <span className="vh">: {name}</span>
              </button>
            </Form>
          )}
        </div>
      ) : member.has > 0 ? (
        <Leaving member={member}>Hand customers over</Leaving>
      ) : null}
    </li>
  );
}

/** Whoever leaves leaves nobody alone: what is theirs comes first. */
const Leaving = ({ member: { id, name }, children }: { member: Colleague; children: string }) => (
  <a className="btn btn--bare" href={`/members/${id}/leaving`}>
    {children}
    <span className="vh">: {name}</span>
  </a>
);

function ChangeRole({ member: { id, name, role }, reply }: Omit<RowProps, 'mayManage'>) {
  const form = roleFormOf(id);
  const ending = <span className="vh">: {name}</span>;
  return (
    <details className="fix" open={reply?.form === form}>
      <summary className="btn btn--bare">Change role{ending}</summary>
      <Form className="fix__body" action={`/members/${id}/role`} aria-label={`Role of ${name}`}>
        <SelectField
          name="role"
          id={form}
          label={<>What they do here{ending}</>}
          hint="It holds from the next page they open. Customers they have stay theirs."
          options={ROLE_OPTIONS}
          defaultValue={shownIn(reply, form, 'role', role)}
          error={errorIn(reply, form, 'role')}
        />
        <div className="goes gap">
          <button type="submit" className="btn btn--line">
            Save the role{ending}
          </button>
        </div>
      </Form>
    </details>
  );
}

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }));

function InvitedList({ invited, mayManage }: { invited: Asked[]; mayManage: boolean }) {
  return (
    <section className="sect" aria-labelledby="invited">
      <header>
        <h2 id="invited">Invited</h2>
      </header>
      <ul className="list links">
        {invited.map(({ id, name, email, role, until, isOver }) => (
          <li key={id}>
            <Face name={name} portrait={null} />
            <div>
              <b dir="auto">{name}</b>
              <span>
                {ROLE_WORDS[role]},{' '}
                {isOver ? 'the invitation has run out' : `invitation works until ${until}`}
              </span>
              <span>{email}</span>
            </div>
            {mayManage ? (
              <div className="goes">
                <Form action={`/invitations/${id}/resend`}>
                  <button type="submit" className="btn btn--bare">
                    Send again<span className="vh">: {name}</span>
                  </button>
                </Form>
                <Form action={`/invitations/${id}/revoke`}>
                  <button type="submit" className="btn btn--bare">
                    Withdraw<span className="vh"> the invitation: {name}</span>
                  </button>
                </Form>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Invite({ reply }: { reply: FormReply | undefined }) {
  const field = (name: string, stored = '') => ({
    name,
    defaultValue: shownIn(reply, 'invite', name, stored),
    error: errorIn(reply, 'invite', name),
  });
  return (
    <section className="sect" aria-labelledby="invite">
      <header>
        <h2 id="invite">Invite a colleague</h2>
      </header>
      <Form className="form" action="/members">
        <TextField {...field('name')} label="Name" autoComplete="off" />
        <TextField {...field('email')} label="Email" type="email" autoComplete="off" />
        <SelectField
          {...field('role', 'sales')}
          label="What they do here"
          hint="Leads see every handoff and may stand in for anyone. Admins decide who comes in, too."
          options={ROLE_OPTIONS}
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Send the invitation
          </button>
        </p>
      </Form>
    </section>
  );
}
