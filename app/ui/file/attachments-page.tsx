import { ALT_LIMIT } from '../../domain/file/attached';
import { FILE_KINDS } from '../../domain/file/file-types';
import {
  type SaidAttachment,
  type SaidAttachments,
  SHOWN_KINDS,
  sayNotAttached,
} from '../../speech/en/file/say-attachments';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { pathAt } from '../path/path-links';
import { ATTACH_FORM, attachmentsAt, fileAt, PICTURE_FORM } from './file-links';
import type { FilesReply } from './files-reply';

interface AttachmentsProps {
  said: SaidAttachments;
  reply: FilesReply | undefined;
}

/** What we put on a step: files to be saved, pictures to be shown. */
export function AttachmentsPage({ said, reply }: AttachmentsProps) {
  const { id, customer, stage, step, attached, mayWrite, reader } = said;
  return (
    <StaffPage skip="Skip to the files">
      <OnboardingNav id={id} customer={customer} stage={stage} current="path" />
      <PageHead
        crumb={{ href: `${pathAt(id)}#${step.id}`, label: 'Path' }}
        title={`Files and pictures of “${step.title}”`}
        lead={`They are on the page of step ${step.number} for ${reader} and colleagues once the path is published.`}
      />
      <Problems reply={reply} />
      <section className="col gap-l" aria-labelledby="on-it">
        <h2 className="lbl2" id="on-it" tabIndex={-1}>
          On it <span className="meta">{said.count}</span>
        </h2>
        {attached.length > 0 ? (
          <ul className="list lst lst--files">
            {attached.map((one) => (
              <OnIt key={one.id} one={one} said={said} />
            ))}
          </ul>
        ) : null}
      </section>
      {mayWrite ? (
        <div className="adds gap-l">
          <AddFiles said={said} reply={reply} />
          <AddPicture said={said} reply={reply} />
        </div>
      ) : null}
    </StaffPage>
  );
}

function Problems({ reply }: Pick<AttachmentsProps, 'reply'>) {
  if (reply?.refusal)
    return (
      <Note tone="stop" role="alert" className="gap-l" id="refused" isFocusable>
        <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
      </Note>
    );
  const isPicture = reply?.form === PICTURE_FORM;
  const kinds = isPicture ? SHOWN_KINDS : FILE_KINDS;
  const failed = (reply?.arrived?.failed ?? []).map(({ name, failure }) => ({
    field: `${reply?.form}-files`,
    message: `${name}: ${sayNotAttached(failure, kinds)}`,
  }));
  const gaps = Object.entries(reply?.errors ?? {}).map(([field, message]) => ({
    field: `${reply?.form}-${field}`,
    message,
  }));
  if (failed.length + gaps.length === 0) return null;
  const kept = reply?.arrived?.kept ?? 0;
  return (
    <ErrorSummary
      title={kept > 0 ? 'Not all of them are on it' : 'Nothing was put on it yet'}
      gaps={failed.length > 0 ? failed : gaps}
    />
  );
}

function OnIt({ one: { id, name, more, picture }, said }: { one: SaidAttachment; said: SaidAttachments }) {
  return (
    <li id={id} tabIndex={-1}>
      <Icon name="file" />
      <div>
        <b dir="auto">
          <a href={fileAt(said.id, id)}>{name}</a>
        </b>
        <small>{more}</small>
        {picture ? (
          <div className="shown">
            <img
              src={fileAt(said.id, id)}
              alt={picture.alt}
              width={picture.width}
              height={picture.height}
              loading="lazy"
            />
            {picture.line ? (
              <>
                <p className="meta">
                  It stands below the words of the step. To have it among them, put this on a line there:
                </p>
                <code dir="auto">{picture.line}</code>
              </>
            ) : (
              <p className="meta">It stands among the words of the step.</p>
            )}
          </div>
        ) : null}
        {said.mayWrite ? (
          <Form action={`${attachmentsAt(said.id, said.step.id)}/${id}/remove`}>
            <button type="submit" className="btn btn--bare">
              Take it off<span className="vh">: {name}</span>
            </button>
          </Form>
        ) : null}
      </div>
    </li>
  );
}

function AddFiles({ said, reply }: AttachmentsProps) {
  const form = formView(reply, ATTACH_FORM, ATTACH_FORM);
  return (
    <Form
      className="edit"
      action={attachmentsAt(said.id, said.step.id)}
      encType="multipart/form-data"
      aria-labelledby="attach-h"
    >
      <h2 className="lbl2" id="attach-h">
        Add files to save
      </h2>
      <TextField
        name="files"
        id={form.id('files')}
        type="file"
        multiple
        label="Choose files"
        hint={said.filesHint}
        error={form.error('files')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--line">
          Put them on the step
        </button>
      </p>
    </Form>
  );
}

function AddPicture({ said, reply }: AttachmentsProps) {
  const form = formView(reply, PICTURE_FORM, PICTURE_FORM);
  return (
    <Form
      className="edit"
      action={`${attachmentsAt(said.id, said.step.id)}/pictures`}
      encType="multipart/form-data"
      aria-labelledby="picture-h"
    >
      <h2 className="lbl2" id="picture-h">
        Add a picture to show
      </h2>
      <TextField
        name="files"
        id={form.id('files')}
        type="file"
        accept=".jpg,.jpeg,.png,.webp"
        label="Choose a picture"
        hint={said.pictureHint}
        error={form.error('files')}
      />
      <TextField
        name="alt"
        id={form.id('alt')}
        label="What it shows"
        hint="Read to whoever can’t see it: “The Reports menu, with Daily sales marked”."
        limit={ALT_LIMIT}
        defaultValue={form.value('alt', '')}
        error={form.error('alt')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--line">
          Put it on the step
        </button>
      </p>
    </Form>
  );
}
