/*
 * The forms of a page as a browser would send them: where each goes, and what it holds before anybody types.
 */
export type Field = [name: string, value: string];
export type FoundForm = { action: string; fields: Field[] };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
};

/** Every posted form of the page at `path`, once for each of its buttons. */
export function formsIn(html: string, path: string): FoundForm[] {
  return [...html.matchAll(/<form\b[^>]*>(?:(?!<\/form>)[\s\S])*/g)].flatMap(([form]) => {
    const opening = /^<form\b[^>]*>/.exec(form)?.[0] ?? '';
    if (attribute(opening, 'method') !== 'post') return [];
    const action = attribute(opening, 'action') ?? path;
    const fields = fieldsIn(form);
    const buttons = [...form.matchAll(/<button\b[^>]*>/g)].map(([tag]) => ({
      action: attribute(tag, 'formAction') ?? attribute(tag, 'formaction') ?? action,
      pressed: attribute(tag, 'name'),
      value: attribute(tag, 'value') ?? '',
    }));
    const ways = buttons.length > 0 ? buttons : [{ action, pressed: undefined, value: '' }];
    return ways.map(
      (way): FoundForm => ({
        action: way.action.split('#')[0] ?? '',
        fields: way.pressed ? [...fields, [way.pressed, way.value]] : fields,
      }),
    );
  });
}

function fieldsIn(form: string): Field[] {
  const inputs = [...form.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].flatMap(([tag]): Field[] => {
    const name = attribute(tag, 'name');
    return name ? [[name, attribute(tag, 'value') ?? '']] : [];
  });
  return inputs.slice(0, 1_500);
}

/** The ids that stand in a page. */
export const idsIn = (html: string): string[] => [
  ...new Set(html.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []),
];

/** The pages of ours that a page leads to. */
export const linksIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map((match) => decoded(match[1] ?? ''))),
];
