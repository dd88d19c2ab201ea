import type { ReactNode } from 'react';
import type { AddForm as Which } from '../../domain/handoff/open-form';
import type { Question } from '../../domain/handoff/parts';
import { sayWhole } from '../../speech/en/tell-statement';
import type { HandoffPage, Said } from '../../speech/handoff/said-handoff';
import type { FormReply } from '../form/form-reply';
import { Icon } from '../kit/icon';
import { MoreFields } from '../statement/more-fields';
import { ShortFields } from '../statement/short-fields';
import { Source } from '../statement/source';
import { StatementForm } from '../statement/statement-form';
import { AddForm } from './add-form';
import { addAt, addFormOf, handoffAt } from './addresses';
import { newDraft } from './drafts';
import { Kept } from './kept';
import { TakenOut } from './taken-out';

export interface HandoffProps {
  page: HandoffPage;
  reply: FormReply | undefined;
}

/** What a kind of statement is called in its forms: "a goal", "goal", "goals". */
export type Noun = { a: string; one: string; many: string };

interface StatementsProps<S extends Said> extends HandoffProps {
  /** The form that adds one. */
  add: Exclude<Which, 'flag'>;
  noun: Noun;
  said: readonly S[];
  /** The answer that stands in place of statements, if there can be one. */
  question?: Question;
  /** Shown where there is nothing: how to say that there is nothing. */
  instead?: ReactNode;
  /** What may be added with one press, between what is kept and the form. */
  offer?: ReactNode;
  /** Says how a list of them is written, above the form. */
  hint: string;
  /** True where the heading right above says what is added. */
  isTitleHidden?: boolean;
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
                  title={one.told.title}
                  save={`Save the ${noun.one}`}
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
      {props.offer}
      {page.isOpen ? <Adding {...props} /> : <NothingYet {...props} />}
      <TakenOut page={page} form={props.add} />
    </>
  );
}

/** For whoever reads along while it is being written. */
function NothingYet<S extends Said>({ page, said, question }: StatementsProps<S>) {
  const isAnswered = page.answers.some((one) => one.question === question);
  return said.length === 0 && !isAnswered ? <p className="meta">Nothing here yet.</p> : null;
}

/** One form is open on the page: the one the address asks for, or the first that nothing answers. The others are a line. */
function Adding<S extends Said>(props: StatementsProps<S>) {
  const { page, reply, add, noun, said, question, instead, hint, isTitleHidden } = props;
  const isAnswered = page.answers.some((one) => one.question === question);
  const isOpen = page.adding === add || reply?.form === addFormOf(add);
  const draft = newDraft(add);
  const ways = said.length === 0 && !isAnswered ? instead : null;
  if (!isOpen)
    return (
      <div className="goes ways">
        <a className="btn btn--bare" href={addAt(page.id, add)}>
          <Icon name="plus" />
          Add {noun.a}
        </a>
        {ways}
      </div>
    );
  return (
    <>
      <div className="gap">
        <AddForm
          which={add}
          action={`${handoffAt(page.id)}/statements`}
          id={page.newIds[add]}
          reply={reply}
          title={`Add ${noun.many}`}
          isTitleHidden={isTitleHidden}
          noun={noun.one}
          hint={hint}
          save={draft.area ? 'Save' : `Save the ${noun.many}`}
          row={(form) => (
            <>
              <ShortFields draft={draft} form={form} isList />
              <div className="entry__rest">
                <MoreFields draft={draft} form={form} />
              </div>
            </>
          )}
        >
          {(form) => (
            <Source
              kind={draft.words.kind}
              form={form}
              heardWhere=""
              isAssumed={false}
              lastHeard={page.sitting.heardWhere}
            />
          )}
        </AddForm>
      </div>
      {ways ? <div className="goes ways">{ways}</div> : null}
    </>
  );
}
