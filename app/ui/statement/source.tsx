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
  /** It stands there from what was written before. */
  isCarried?: boolean;
}

/**
 * Where it was heard, which the customer may read, and whether anybody said it at all. A promise or a date is what we
 * said ourselves, so nobody is asked who said it.
 */
export function Source({ kind, form, heardWhere, isAssumed, isCarried = false }: SourceProps) {
  return (
    <div className="source">
      <TextField
        label="From"
        hint={
          isCarried
            ? 'As in what you wrote last: change it if you heard this elsewhere. The customer may read it.'
            : 'The customer may read this: your second call, the order form.'
        }
        limit={MOST.line}
        {...wiringOf(form, 'heardWhere', heardWhere)}
      />
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
