import { REASON_LIMIT } from '../../domain/path/path';
import type { SaidPath, SaidStep } from '../../speech/path/said-path';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import type { PathReply } from '../path/path-links';
import { dayFormOf, prefixOf, stepAt } from '../path/path-links';

interface OtherDayProps {
  path: SaidPath;
  step: SaidStep;
  reply: PathReply | undefined;
}

/** Another day that a contact asks for, to be agreed or not. */
export function OtherDay({ path, step: { id, words, otherDay }, reply }: OtherDayProps) {
  if (!otherDay) return null;
  const name = dayFormOf(id);
  const form = formView(reply, name, prefixOf(name));
  const ending = <span className="vh">: {words.title}</span>;
  return (
    <div className="other-day">
      <p className="by by--state">
        <b dir="auto">{otherDay.asked}</b>
        <q dir="auto">{otherDay.words}</q>
      </p>
      {path.mayPublish ? (
        <Form className="fix__body" action={`${stepAt(path.id, id)}/day`}>
          <input type="hidden" name="ask" value={otherDay.id} />
          <TextArea
            name="words"
            id={form.id('words')}
            label="A word to them"
            hint={`Needed where the day stays. ${path.reader} and colleagues read it on the step.`}
            rows={2}
            limit={REASON_LIMIT}
            defaultValue={form.value('words', '')}
            error={form.error('words')}
          />
          <p className="goes">
            <button type="submit" className="btn btn--soft" name="answer" value="agreed">
              {otherDay.agree}
              {ending}
            </button>
            <button type="submit" className="btn btn--bare" name="answer" value="kept">
              {otherDay.keep}
              {ending}
            </button>
          </p>
        </Form>
      ) : null}
    </div>
  );
}
