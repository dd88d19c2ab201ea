import type { ReactNode } from 'react';
import type { Question } from '../../domain/handoff';
import type { AddForm } from '../../domain/recording-form';
import { sayWhole } from '../../domain/tell-statement';
import type { HandoffPage } from '../../queries/handoff.server';
import type { Said } from '../../queries/handoff-as-written.server';
import type { FormReply } from '../form-reply';
import { Icon } from '../icon';
import { addAt, addFormOf } from './addresses';
import { newDraft } from './drafts';
import { Kept } from './kept';
import { StatementForm } from './statement-form';

export interface RecordingProps {
  page: HandoffPage;
  reply: FormReply | undefined;
}

/** What a kind of statement is called in its buttons: "a goal", "the goal". */
export type Noun = { add: string; save: string };

interface StatementsProps<S extends Said> extends RecordingProps {
  /** The form that adds one. */
  add: Exclude<AddForm, 'flag'>;
  noun: Noun;
  said: readonly S[];
  /** The answer that stands in place of statements, if there can be one. */
  question?: Question;
  /** Shown where there is nothing: how to say that there is nothing. */
  instead?: ReactNode;
  /** Whether something of the same part comes first: then the form waits to be asked for. */
  isLater?: boolean;
  /** How one is shown; a card unless told. */
  row?: (said: S) => ReactNode;
  className?: string;
}

/** Statements of one kind: what is kept, each in its place replaced by its form, and the form that adds one. */
export function Statements<S extends Said>(props: StatementsProps<S>) {
  const { page, reply, noun, said, row, className = 'stack' } = props;
  return (
    <>
      {said.length > 0 ? (
        <ul className={className}>
          {said.map((one) =>
            page.draft?.id === one.id ? (
              <li key={one.id} className="editing">
                <StatementForm
                  page={page}
                  draft={page.draft}
                  reply={reply}
                  name={one.id}
                  title={`Change: ${one.told.title}`}
                  save={`Save the ${noun.save}`}
                  kept={sayWhole(one.told)}
                />
              </li>
            ) : row ? (
              row(one)
            ) : (
              <Kept key={one.id} page={page} said={one} />
            ),
          )}
        </ul>
      ) : null}
      {page.isOpen ? <Adding {...props} /> : <NothingYet {...props} />}
    </>
  );
}

/** For whoever reads along while it is being written. */
function NothingYet<S extends Said>({ page, said, question }: StatementsProps<S>) {
  const isAnswered = page.answers.some((one) => one.question === question);
  return said.length === 0 && !isAnswered ? <p className="meta">Nothing here yet.</p> : null;
}

/** Open where nothing is there yet, or where the address asks for it; a link elsewhere. */
function Adding<S extends Said>(props: StatementsProps<S>) {
  const { page, reply, add, noun, said, question, instead, isLater } = props;
  const isAnswered = page.answers.some((one) => one.question === question);
  const name = addFormOf(add);
  const isEmpty = said.length === 0 && !isAnswered;
  const isOpen = page.adding === add || (isEmpty && !isLater) || reply?.form === name;
  return (
    <>
      {isOpen ? (
        <div className="gap">
          <StatementForm
            page={page}
            draft={newDraft(add, page.newIds[add])}
            reply={reply}
            name={name}
            title={`Add ${noun.add}`}
            save={`Save the ${noun.save}`}
          />
        </div>
      ) : (
        <p className="goes gap">
          <a className="btn btn--bare" href={addAt(page.id, add)}>
            <Icon name="plus" />
            Add {noun.add}
          </a>
        </p>
      )}
      {isEmpty ? instead : null}
    </>
  );
}
