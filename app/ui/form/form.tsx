import { type ComponentProps, createContext, useContext } from 'react';

/*
 * Every form that changes something says whose page it was made for; what it would change is looked at only when that
 * reader is still the one who sends it. Use <Form action="…"> in place of <form method="post">, inside <FormsFor>;
 * staff pages and the customer's page stand in one already. Forms for nobody in particular (a door, a link of its
 * own) stay plain <form>s, and are listed in test/architecture.test.ts.
 */
const Reader = createContext<string | null>(null);

/** Whose page the forms inside are made for: the id of a contact or of a member. */
export const FormsFor = Reader.Provider;

export function Form({ children, ...form }: ComponentProps<'form'>) {
  return (
    <form {...form} method="post">
      <MadeFor />
      {children}
    </form>
  );
}

/** The hidden field alone, for a form that is drawn otherwise. */
function MadeFor() {
  const reader = useContext(Reader);
  return reader === null ? null : <input type="hidden" name="madeFor" value={reader} />;
}
