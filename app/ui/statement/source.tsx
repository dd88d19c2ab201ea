import { kindOf, type StatementKind } from '../../domain/statement/kinds';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import { Tick } from '../form/choices';
import type { FormView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { wiringOf } from '../form/word-fields';

interface SourceProps {
  kind: StatementKind;
  form: FormView;
  heardWhere: string;
  isAssumed: boolean;
  /** Where the last one was heard: offered with one press, and said of nothing that nobody pressed it for. */
  lastHeard?: string;
}

/**
 * Where it was heard, which the customer may read, and whether anybody said it at all. A promise or a date is what we
 * said ourselves, so nobody is asked who said it.
 */
export function Source({ kind, form, heardWhere, isAssumed, lastHeard = '' }: SourceProps) {
  return (
    <div className="source">
      <TextField
        label="From"
        hint="The customer may read this: your second call, the order form."
        limit={MOST.line}
        {...wiringOf(form, 'heardWhere', heardWhere)}
      />
      {lastHeard ? (
        <Tick
          name={form.name('heardAgain')}
          id={form.id('heardAgain')}
          value={lastHeard}
          label={
            <>
              From <span dir="auto">“{lastHeard}”</span> again
            </>
          }
          defaultChecked={form.chosen('heardAgain', []).includes(lastHeard)}
        />
      ) : null}
      {kindOf(kind).isOurWord ? null : (
        <Tick
          name={form.name('saidBy')}
          id={form.id('saidBy')}
          value="assumed"
          label="My guess, not their words"
          defaultChecked={form.chosen('saidBy', isAssumed ? ['assumed'] : []).includes('assumed')}
        />
      )}
    </div>
  );
}
