/*
 * Every form carries whose page it was made for: a contact's own page, or a member's. A browser may hold another
 * reader's page by the time it is sent; then nothing of it is read, and whoever is here gets the words back.
 */
import { type AppLoadContext, data } from '@remix-run/node';

/** What the answer to such a form says. */
export type MadeForAnother = {
  madeForAnother: true;
  /** Who is here now, in words. */
  here: string;
  /** Where the page of whoever is here stands. */
  address: string;
  typed: Record<string, string | string[]>;
};

/** A member who sends a form of their own page, or only looks. @throws 409 otherwise */
export function onlyOwnForm<M extends { id: string; name: string; workspace: { name: string } }>(
  { request, context }: { request: Request; context: AppLoadContext },
  member: M,
): M {
  if (request.method !== 'POST' || context.madeFor === member.id) return member;
  throw madeForAnother(context, `${member.name} (${member.workspace.name})`, '/');
}

/** 409, with who is here now and every word that was typed. */
export const madeForAnother = (context: AppLoadContext, here: string, address: string) =>
  data<MadeForAnother>({ madeForAnother: true, here, address, typed: { ...context.typed } }, { status: 409 });
