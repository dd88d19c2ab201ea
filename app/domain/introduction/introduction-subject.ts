/*
 * One subject is written for all recipients of an introduction. Where it calls one of them by name, each of the
 * others reads their own name in its place.
 */

/** `called` are the first names the subject may begin with. */
export function subjectFor(subject: string, firstName: string, called: string[]): string {
  const name = called.find((one) => subject.startsWith(`${one}, `));
  return name ? firstName + subject.slice(name.length) : subject;
}
