import { Form } from '../form/form';
import { TextField } from '../form/text-field';
import { fieldOf, Part, Save } from './part';
import { partAt, type SettingsProps } from './settings';

/** What the company is called. */
export function NamePart({ settings, saved, reply }: SettingsProps) {
  const field = fieldOf(reply, 'name');
  return (
    <Part
      part="name"
      title="Name"
      lead="Customers read it on their page and in mail."
      saved={saved}
      savedWords="Saved. Pages say it from now on; mail that is written keeps its words."
      reply={reply}
    >
      <Form className="form" action={partAt('name')} aria-label="Name">
        <TextField
          {...field('name', settings.name)}
          label="Name of the company"
          autoComplete="organization"
          limit={80}
        />
        <Save what="the name" />
      </Form>
    </Part>
  );
}
