import { TextField } from './text-field';

/** Typed once: browsers and password managers keep it, and there is a way back without it. */
export function NewPasswordField({ label, error }: { label: string; error?: string }) {
  return (
    <TextField
      name="password"
      label={label}
      hint="12 characters or more. A sentence is fine."
      type="password"
      autoComplete="new-password"
      error={error}
    />
  );
}
