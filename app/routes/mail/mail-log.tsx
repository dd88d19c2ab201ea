import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { searchText } from '../../domain/form/search-text';
import { isId } from '../../domain/request/id';
import { found, idIn } from '../../http/request/params.server';
import { isLogState, loadLoggedMail, loadMailLog } from '../../queries/mail/mail-log.server';
import { IN_PLACE_OF_LINKS, sayMailLog, sayOpenMail } from '../../speech/en/mail/say-mail-log';
import type { FormReply } from '../../ui/form/form-reply';
import { REFUSAL_WORDS } from '../../ui/frame/copy';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { Note } from '../../ui/kit/note';
import { LogList, LogSearchForm, OpenLoggedMail } from '../../ui/mail/mail-log';

export const meta: MetaFunction<typeof loader> = () => [{ title: 'Mail, Foyer' }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context }, 'read_mail_log');
  const asked = new URL(request.url).searchParams;
  const idOf = (name: string) => (isId(asked.get(name)) ? asked.get(name) : null);
  const state = asked.get('state');
  const search = {
    text: searchText(asked),
    state: isLogState(state) ? state : null,
    onboarding: idOf('onboarding'),
  };
  const log = sayMailLog(await loadMailLog(member, { ...search, before: idOf('before') }));
  const open =
    params.id === undefined
      ? null
      : sayOpenMail(found(await loadLoggedMail(member, idIn(params.id), IN_PLACE_OF_LINKS)));
  return { search, log, open, isText: asked.get('form') === 'text' };
}

export default function MailLog() {
  const { search, log, open, isText } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const isNarrowed = search.text !== '' || search.state !== null || search.onboarding !== null;
  return (
    <StaffPage skip="Skip to the mail">
      <PageHead
        title="Mail"
        lead="Everything Foyer wrote for you: to whom, what it said, and what became of it."
      />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          {REFUSAL_WORDS[reply.refusal.code]}
        </Note>
      ) : null}
      <LogSearchForm search={search} />
      {log.mails.length === 0 && !open ? (
        <Note className="gap-l" icon="mail">
          <p>{isNarrowed ? 'No mail like that.' : 'Nothing was mailed yet.'}</p>
        </Note>
      ) : (
        <div className={open ? 'box-grid box-grid--open' : 'box-grid'}>
          <LogList log={log} search={search} openId={open?.id ?? null} />
          {open ? (
            <OpenLoggedMail mail={open} isText={isText} />
          ) : (
            <p className="meta">Choose a mail to read it.</p>
          )}
        </div>
      )}
    </StaffPage>
  );
}
