import { sayArrived, sayFailure } from '../../speech/en/file/say-file';
import { endSentence } from '../../speech/en/sentence';
import type { SaidFile, SaidHandIn } from '../../speech/file/said-files';
import { Form } from '../form/form';
import { errorIn } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { Face } from '../kit/face';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { State } from '../kit/state';
import { customerFileAt } from './file-links';
import type { FilesReply } from './files-reply';

/** The name under which a form with files comes back. */
export const FILES_FORM = 'files';

interface HandInProps {
  said: SaidHandIn;
  stepId: string;
  host: string;
  readerId: string;
  reply: FilesReply | undefined;
}

/** What was handed in, where each stands, and the field for what is still wanted. */
export function HandIn({ said, stepId, host, readerId, reply }: HandInProps) {
  const { files, more, thanks } = said;
  const sentBack = files.filter(({ is }) => is === 'sent_back');
  const own = reply?.form === FILES_FORM ? reply : undefined;
  return (
    <section className="files stack" id="files" aria-labelledby="files-h" tabIndex={-1}>
      <h2 className="vh" id="files-h">
        Files
      </h2>
      {own?.arrived ? <Failures reply={own} said={said} host={host} /> : null}
      {files.length > 0 ? (
        <ul className="rows">
          {files.map((file) => (
            <FileRow key={file.id} file={file} readerId={readerId} />
          ))}
        </ul>
      ) : null}
      {thanks ? <p className="box__p">{thanks}</p> : null}
      {said.againHint
        ? sentBack.map(({ id, name }) => (
            <SendForm
              key={id}
              stepId={stepId}
              replaces={id}
              said={said}
              label="Choose the new file"
              hint={
                <>
                  It takes the place of <b dir="auto">{endSentence(name)}</b> {said.againHint}
                </>
              }
              verb="Send it again"
              error={undefined}
            />
          ))
        : null}
      {more && sentBack.length === 0 ? (
        more.isFirst || own ? (
          <First said={said} stepId={stepId} host={host} own={own} />
        ) : (
          <details className="fix add">
            <summary className="btn btn--bare">
              <Icon name="plus" />
              Add one more file
            </summary>
            <First said={said} stepId={stepId} host={host} own={own} />
          </details>
        )
      ) : null}
    </section>
  );
}

function First({
  said: { more, accept, ...said },
  stepId,
  host,
  own,
}: {
  said: SaidHandIn;
  stepId: string;
  host: string;
  own: FilesReply | undefined;
}) {
  if (!more) return null;
  return (
    <SendForm
      stepId={stepId}
      said={{ more, accept, ...said }}
      label={more.label}
      hint={more.hint}
      verb={`Send to ${host}`}
      error={errorIn(own, FILES_FORM, 'files')}
    />
  );
}

interface SendFormProps {
  stepId: string;
  replaces?: string;
  said: SaidHandIn;
  label: string;
  hint: React.ReactNode;
  verb: string;
  error: string | undefined;
}

/** A native field: the browser shows how far it is, and what was chosen. */
function SendForm({ stepId, replaces, said, label, hint, verb, error }: SendFormProps) {
  return (
    <Form className="item" action={`/welcome/steps/${stepId}/files#files`} encType="multipart/form-data">
      {replaces ? <input type="hidden" name="replaces" value={replaces} /> : null}
      <TextField
        name="files"
        id={`files-${replaces ?? 'new'}`}
        type="file"
        multiple={!replaces}
        accept={said.accept}
        label={label}
        hint={hint}
        error={error}
        required
      />
      <p className="go">
        <button type="submit" className="btn btn--main">
          {verb}
        </button>
        <span>A large file takes a minute. This page says when it’s here.</span>
      </p>
    </Form>
  );
}

function FileRow({ file, readerId }: { file: SaidFile; readerId: string }) {
  const { id, name, more, is, state, back, mayTakeBack } = file;
  return (
    <li className="item item--who">
      <span className="face face--in">
        <Icon name="file" />
      </span>
      <h3 dir="auto">
        <a href={customerFileAt(id, readerId)}>{name}</a>
      </h3>
      <p className="more" dir="auto">
        {more}
      </p>
      <div className="told">
        {state ? <State tone={is === 'accepted' ? 'ok' : undefined}>{state}</State> : null}
        {mayTakeBack ? (
          <Form action={`/welcome/files/${id}/take-back`}>
            <button type="submit" className="btn btn--bare">
              Take it back<span className="vh">: {name}</span>
            </button>
          </Form>
        ) : null}
      </div>
      {back ? (
        <div className="why box__p">
          <Face {...back.face} size="xs" />
          <p dir="auto">
            {back.line}: <q>{back.words}</q>
          </p>
        </div>
      ) : null}
    </li>
  );
}

function Failures({ reply, said, host }: { reply: FilesReply; said: SaidHandIn; host: string }) {
  const { kept, of, failed } = reply.arrived ?? { kept: 0, of: 0, failed: [] };
  return (
    <Note tone="stop" role="alert" id="no" isFocusable>
      <strong>{sayArrived(kept, of)}</strong>{' '}
      {of === 1 ? null : failed.length === 1 ? 'One didn’t reach us:' : 'These didn’t reach us:'}
      <ul className="prose">
        {failed.map(({ name, failure }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name.
          <li key={at}>
            <b dir="auto">{name}</b>: {sayFailure(failure, { host, kinds: said.kinds })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
