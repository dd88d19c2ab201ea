import { atStart } from '../../domain/form/at-start';
import { REASON_LIMIT } from '../../domain/path/path';
import type { SaidStepFile, SaidStepFiles } from '../../speech/file/said-step-files';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { State } from '../kit/state';
import { pathAt } from '../path/path-links';
import { backFormOf, fileAt, filesAt } from './file-links';

interface StepFilesProps {
  said: SaidStepFiles;
  reply: FormReply | undefined;
}

/** What was handed in on one step: looked at, accepted, or sent back with a reason. */
export function StepFilesPage({ said, reply }: StepFilesProps) {
  const { id, customer, stage, title, lead, count, files, gone } = said;
  return (
    <StaffPage skip="Skip to the files">
      <OnboardingNav id={id} customer={customer} stage={stage} current="path" />
      <PageHead crumb={{ href: `${pathAt(id)}#${said.stepId}`, label: 'Path' }} title={title} lead={lead} />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l" id="refused" isFocusable>
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      <div className="desk gap-l">
        <section className="col" aria-labelledby="files-h">
          <h2 className="lbl2" id="files-h">
            Files <span className="meta">{count}</span>
          </h2>
          {files.length > 0 ? (
            <ul className="list lst lst--files">
              {files.map((file) => (
                <FileItem key={file.id} file={file} said={said} reply={reply} />
              ))}
            </ul>
          ) : (
            <p className="meta">{customer} hasn’t handed in anything yet.</p>
          )}
          {gone.length > 0 ? (
            <details className="reads">
              <summary>Taken back or replaced</summary>
              <ul className="meta">
                {gone.map(({ id: fileId, name, line }) => (
                  <li key={fileId}>
                    <a href={fileAt(id, fileId)} dir="auto">
                      {name}
                    </a>
                    , {line}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </section>
        <Beside said={said} />
      </div>
    </StaffPage>
  );
}

interface FileItemProps extends StepFilesProps {
  file: SaidStepFile;
}

const TONE = { accepted: 'ok', sent_back: 'wait', with_us: undefined } as const;

function FileItem({ file, said, reply }: FileItemProps) {
  const { id: fileId, name, more, is, state, reason, mark } = file;
  const at = `${filesAt(said.id, said.stepId)}/${fileId}`;
  const ending = <span className="vh">: {name}</span>;
  return (
    <li id={fileId} tabIndex={-1}>
      <Icon name="file" />
      <div>
        <b dir="auto">
          <a href={fileAt(said.id, fileId)}>{name}</a>
        </b>
        <small>{more}</small>
        <p className="by by--state">
          <State tone={TONE[is]}>{state}</State>
          {reason ? <q dir="auto">{reason}</q> : null}
        </p>
        {said.mayJudge ? (
          <div className="marks">
            {is === 'accepted' ? null : (
              <Form action={`${at}/accept`}>
                <button type="submit" className="btn btn--soft">
                  Accept{ending}
                </button>
              </Form>
            )}
            {mark ? (
              <Form action={`${at}/reopen`}>
                <button type="submit" className="btn btn--bare" name="mark" value={mark}>
                  Undo{ending}
                </button>
              </Form>
            ) : null}
            {is === 'sent_back' ? null : <SendBack file={file} at={at} reply={reply} />}
          </div>
        ) : null}
      </div>
    </li>
  );
}

function SendBack({ file, at, reply }: { file: SaidStepFile; at: string; reply: FormReply | undefined }) {
  const name = backFormOf(file.id);
  const form = formView(reply, name, `back-${file.id}`);
  return (
    <details className="fix" open={reply?.form === name && Object.keys(reply.typed).length > 0}>
      <summary className="btn btn--bare">
        Send it back…<span className="vh">: {file.name}</span>
      </summary>
      <Form className="fix__body" action={`${at}/send-back`}>
        <TextArea
          name="words"
          id={form.id('words')}
          label="What is to change"
          hint={`${atStart(file.by)} reads it on the step, and gets one mail.`}
          rows={3}
          limit={REASON_LIMIT}
          defaultValue={form.value('words', '')}
          error={form.error('words')}
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Send it back<span className="vh">: {file.name}</span>
          </button>
        </p>
      </Form>
    </details>
  );
}

function Beside({ said: { id, asked, number, due, holds } }: { said: SaidStepFiles }) {
  return (
    <aside className="rail">
      <div className="box">
        <p className="goes">
          <State icon="up">Hand in</State> <span className="meta">{number}</span>
        </p>
        <p className="meta gap">{asked}</p>
        {due ? <p className="meta">{due}</p> : null}
      </div>
      {holds.length > 0 ? (
        <div className="box">
          <h2>What waits for it</h2>
          <ul className="col gap">
            {holds.map(({ id: stepId, title, more }) => (
              <li key={stepId}>
                <a href={`${pathAt(id)}#${stepId}`} dir="auto">
                  {title}
                </a>
                {more ? <span className="meta"> {more}</span> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </aside>
  );
}
