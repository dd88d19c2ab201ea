import { Form } from '../form/form';
import { TextField } from '../form/text-field';
import { LookPreview } from './look-preview';
import { fieldOf, Part } from './part';
import { partAt, type SettingsProps } from './settings';

/** The colour of the company, and what pages and mail look like in it. */
export function ColourPart({ settings, tried, saved, reply }: SettingsProps) {
  const field = fieldOf(reply, 'colour');
  const shown = tried ?? settings.colour;
  return (
    <Part
      part="colour"
      title="Colour"
      lead="Your colour as you give it. We choose the words on top, and shift lines and links until everyone can read them."
      saved={saved}
      savedWords="Saved. Pages have it from now on, and mail that is written from now on."
      reply={reply}
    >
      <Form className="form" action={partAt('colour')} aria-label="Colour">
        <TextField
          {...field('colour', shown)}
          label="Colour"
          hint="Six digits, as in #0F5B57."
          autoComplete="off"
          spellCheck={false}
        />
        {tried && tried !== settings.colour && !reply ? (
          <p className="meta" role="status">
            This is how it would look. Nothing is saved yet.
          </p>
        ) : null}
        <LookPreview colour={shown} logo={settings.logo} vendor={settings.name} />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Save<span className="vh"> the colour</span>
          </button>
          <button
            type="submit"
            className="btn btn--line"
            formMethod="get"
            formAction="/settings/workspace#colour"
          >
            Look at it first
          </button>
        </p>
      </Form>
    </Part>
  );
}
