import {
  type AboutThem,
  ATTITUDES,
  ABOUT_LIMITS as MOST,
  REACHED_BY,
  type Stance,
} from '../../domain/contact/about-them';
import { firstNameOf } from '../../domain/contact/first-name';
import { ATTITUDE_WORDS, REACHED_WORDS } from '../../speech/en/contact/say-about-them';
import type { FormView } from '../form/form-reply';
import { SelectField, TextArea, TextField } from '../form/text-field';
import { wiringOf } from '../form/word-fields';

interface AboutFieldsProps {
  about: AboutThem;
  /** Their whole name; empty for somebody new. */
  name: string;
  form: FormView;
}

/** What may be known of a person beyond who they are. None of it has to be. */
export function AboutFields({ about, name, form }: AboutFieldsProps) {
  return (
    <>
      <div className="two">
        <TextField
          label="Call them…"
          hint={name ? `Empty: “${firstNameOf(name)}”, in every greeting.` : 'As every greeting says it.'}
          limit={MOST.called}
          autoComplete="off"
          {...wiringOf(form, 'called', about.called ?? '')}
        />
        <TextField
          label="What we call their part"
          hint="Procurement, legal, security, user lead."
          limit={MOST.ownPart}
          {...wiringOf(form, 'ownPart', about.ownPart ?? '')}
        />
      </div>
      <div className="two">
        <TextField
          label="Phone"
          type="tel"
          limit={MOST.phone}
          autoComplete="off"
          {...wiringOf(form, 'phone', about.phone ?? '')}
        />
        <SelectField
          label="Best reached"
          options={[NOT_SAID, ...REACHED_BY.map((value) => ({ value, label: REACHED_WORDS[value] }))]}
          {...wiringOf(form, 'reachedBy', about.reachedBy ?? '')}
        />
      </div>
    </>
  );
}

interface StanceFieldsProps {
  stance: Stance;
  form: FormView;
}

/** For us alone; it stands where a lock says so. */
export function StanceFields({ stance, form }: StanceFieldsProps) {
  return (
    <>
      <SelectField
        label="What they think of it"
        options={[NOT_SAID, ...ATTITUDES.map((value) => ({ value, label: ATTITUDE_WORDS[value] }))]}
        {...wiringOf(form, 'attitude', stance.attitude ?? '')}
      />
      <TextArea label="What is in it for them" limit={MOST.gain} {...wiringOf(form, 'gain', stance.gain)} />
    </>
  );
}

const NOT_SAID = { value: '', label: 'Not said' };

/** Whether any of it is filled in, or came back with a mistake. */
export function hasMoreAbout(
  { about, stance }: { about: AboutThem; stance: Stance },
  form: FormView,
): boolean {
  const stored = Object.entries({ ...about, ...stance });
  return stored.some(([name, kept]) => form.value(name, kept ?? '') !== '' || form.error(name));
}
