import type { InputHTMLAttributes, ReactNode } from 'react';
import { FieldError, Hint } from './field';

type Box = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'>;

interface TickProps extends Box {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
}

/** One box to tick. */
export function Tick({ name, label, hint, error, id = name, ...box }: TickProps) {
  const describedBy = error ? `${id}-error` : undefined;
  return (
    <>
      <FieldError id={id} error={error} />
      <label className="tick" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          {...box}
        />
        <span>
          {label}
          {hint ? <span className="hint">{hint}</span> : null}
        </span>
      </label>
    </>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface ChoicesProps {
  /** What a form's reply calls it; several are sent as the list of that name. */
  name: string;
  id?: string;
  legend: ReactNode;
  isLegendHidden?: boolean;
  choices: readonly Choice[];
  /** The value chosen so far; several where `kind` is `checkbox`. */
  chosen?: string | readonly string[] | null;
  kind?: 'radio' | 'checkbox';
  /** `seg` for short answers side by side, `pick` for sentences below one another, `pick-two` in two columns. */
  look?: 'seg' | 'pick' | 'pick-two';
  hint?: ReactNode;
  error?: string | null;
  isRequired?: boolean;
  /** What an answer opens; see `.when` in the styles. */
  children?: ReactNode;
  className?: string;
}

/** One answer out of a few, or several. The first box has the id that an error summary links to. */
export function Choices(props: ChoicesProps) {
  const { name, id = name, legend, choices, chosen, kind = 'radio', look = 'seg', hint, error } = props;
  const picked = typeof chosen === 'string' ? [chosen] : (chosen ?? []);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const boxes = choices.map((choice, position) => (
    <label key={choice.value}>
      <input
        type={kind}
        id={position === 0 ? id : `${id}-${choice.value}`}
        name={kind === 'checkbox' ? `${name}[]` : name}
        value={choice.value}
        defaultChecked={picked.includes(choice.value)}
        required={kind === 'radio' && props.isRequired}
      />
      <span>
        {choice.label}
        {choice.hint ? <span className="hint">{choice.hint}</span> : null}
      </span>
    </label>
  ));
  return (
    <fieldset className={props.className ?? 'choices'} aria-describedby={describedBy}>
      <legend className={props.isLegendHidden ? 'vh' : 'lbl'}>{legend}</legend>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <div className={look === 'pick-two' ? 'pick pick--two' : look}>{boxes}</div>
      {props.children}
    </fieldset>
  );
}
