import type { StatementDraft } from '../../queries/handoff/handoff-drafts.server';
import type { HandoffPage } from '../../speech/handoff/said-handoff';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { handoffAt, keptAt } from '../handoff/addresses';
import { ChangedMeanwhile } from '../handoff/changed-meanwhile';
import { MoreFields } from './more-fields';
import { ShortFields } from './short-fields';
import { Source } from './source';

interface StatementFormProps {
  page: HandoffPage;
  draft: StatementDraft;
  reply: FormReply | undefined;
  /** What its button is called: "Save the goal". */
  save: string;
  /** What it is called, and what is kept now, in one line. */
  title: string;
  kept: string;
}

/** Changes a statement that is kept. */
export function StatementForm({ page, draft, reply, save, title, kept }: StatementFormProps) {
  const name = draft.id;
  const form = formView(reply, name, name);
  const at = `${handoffAt(page.id)}/statements/${draft.id}`;
  return (
    <Form className="edit" id={name} action={at} aria-label={`Change: ${title}`}>
      <ChangedMeanwhile reply={reply} name={name} kept={kept} />
      <input type="hidden" name="base" value={draft.base} />
      <input type="hidden" name="shown" value={shownAround(draft)} />
      <input type="hidden" name="kind" value={draft.words.kind} />
      {draft.area ? <input type="hidden" name="area" value={draft.area} /> : null}
      <ShortFields draft={draft} form={form} isList={false} />
      <Source
        kind={draft.words.kind}
        form={form}
        heardWhere={draft.heardWhere}
        isAssumed={draft.saidBy === 'assumed'}
      />
      <MoreFields draft={draft} form={form} />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          {save}
        </button>
        <a className="btn btn--bare" href={keptAt(page.id, draft.id)}>
          Leave it as it is
        </a>
        <button type="submit" className="btn btn--bare edit__away" formAction={`${at}/remove`} formNoValidate>
          Remove<span className="vh">: {title}</span>
        </button>
      </p>
    </Form>
  );
}

/** What the form showed around the words, so that a save changes only what its writer changed. */
const shownAround = ({
  words,
  commitment,
  saidBy,
  heardWhere,
  note,
  parts,
  noMailReason,
  about,
  stance,
}: StatementDraft): string =>
  JSON.stringify({
    ...(words.kind === 'promise' && { commitment }),
    saidBy,
    heardWhere,
    note,
    ...(words.kind === 'person' && { parts, noMailReason: noMailReason || null, about, stance }),
  });
