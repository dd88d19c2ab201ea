import { Form } from '../form/form';
import { TextField } from '../form/text-field';
import { Mark } from '../kit/mark';
import { fieldOf, Part } from './part';
import { partAt, type SettingsProps } from './settings';

/** The logo of the company: chosen, set into a square by us and shown, or taken away again. */
export function LogoPart({ settings: { name, logo }, saved, reply }: SettingsProps) {
  const { defaultValue: _, ...field } = fieldOf(reply, 'logo')('logo', '');
  return (
    <Part
      part="logo"
      title="Logo"
      lead={
        logo
          ? 'It stands beside your name on every page, above every mail and on what was agreed.'
          : 'Your initial stands in its place. A logo would stand beside your name on every page, above every mail and on what was agreed.'
      }
      saved={saved}
      savedWords={
        logo
          ? 'Saved. This is how customers see it from now on.'
          : 'The logo is gone, also from mail that was sent. Your initial stands in its place.'
      }
      reply={reply}
    >
      <div className="photo photo--logo gap">
        <Mark name={name} logo={logo} size={72} />
        <div>
          <Form
            className="form"
            action={`${partAt('logo')}#logo`}
            encType="multipart/form-data"
            aria-label="Logo"
          >
            <TextField
              {...field}
              type="file"
              accept="image/png,image/jpeg,image/webp"
              label={logo ? 'Another logo' : 'A logo'}
              hint="PNG, JPEG or WebP, up to 2 MB. A square reads best: it is shown small."
            />
            <p className="goes">
              <button type="submit" className="btn btn--main">
                {logo ? 'Show this one' : 'Show it'}
              </button>
            </p>
          </Form>
          {logo ? (
            <Form action={`${partAt('logo')}/remove`}>
              <button type="submit" className="btn btn--bare">
                Take it away<span className="vh">: show our initial</span>
              </button>
            </Form>
          ) : null}
        </div>
      </div>
    </Part>
  );
}
