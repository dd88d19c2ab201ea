/*
 * The forms of a page as a browser would send them: where each goes, what it holds before anybody types, and what may
 * be typed or chosen in each of its fields.
 */
export type Field = [name: string, value: string];
export type Input = {
  name: string;
  type: string;
  /** What stands in it, or is chosen; null for a box or a choice that nobody ticked. */
  value: string | null;
  /** What can be chosen, for lists, choices and boxes. */
  offers: string[];
  /** As many characters are taken. */
  most?: number;
};
export type FoundForm = { action: string; inputs: Input[]; pressed: Field[] };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
};
const isSet = (tag: string, name: string) => new RegExp(`\\s${name}(?:=|\\s|/|>)`, 'i').test(tag);

/** Every posted form of the page at `path`, once for each of its buttons, wherever on the page they stand. */
export function formsIn(html: string, path: string): FoundForm[] {
  const buttonsIn = (part: string) => [...part.matchAll(/<button\b[^>]*>/g)].map(([tag]) => tag);
  const elsewhere = buttonsIn(html).filter((tag) => attribute(tag, 'form') !== undefined);
  return [...html.matchAll(/<form\b[^>]*>(?:(?!<\/form>)[\s\S])*/g)].flatMap(([form]) => {
    const opening = /^<form\b[^>]*>/.exec(form)?.[0] ?? '';
    if (attribute(opening, 'method') !== 'post') return [];
    const action = attribute(opening, 'action') ?? path;
    const inputs = inputsIn(form);
    const id = attribute(opening, 'id');
    const buttons = [
      ...buttonsIn(form).filter((tag) => attribute(tag, 'form') === undefined),
      ...elsewhere.filter((tag) => attribute(tag, 'form') === id),
    ].filter((tag) => (attribute(tag, 'type') ?? 'submit') === 'submit');
    const ways = buttons.map((tag): [string, Field[]] => {
      const name = attribute(tag, 'name');
      return [attribute(tag, 'formaction') ?? action, name ? [[name, attribute(tag, 'value') ?? '']] : []];
    });
    return (ways.length > 0 ? ways : [[action, []] as [string, Field[]]]).map(([to, pressed]) => ({
      action: to.split('#')[0] ?? '',
      inputs,
      pressed,
    }));
  });
}

/** More than any form of ours has; a page made of nothing but fields would be all that is looked at. */
const MOST_INPUTS = 1_500;

function inputsIn(form: string): Input[] {
  const found: Input[] = [];
  const controls =
    /<input\b[^>]*>|<select\b[^>]*>(?:(?!<\/select>)[\s\S])*|<textarea\b[^>]*>(?:(?!<\/textarea>)[\s\S])*/g;
  for (const [control] of form.matchAll(controls)) {
    const tag = /^<[^>]*>/.exec(control)?.[0] ?? '';
    const name = attribute(tag, 'name');
    if (!name || found.length >= MOST_INPUTS) continue;
    const type = attribute(tag, 'type') ?? 'text';
    const most = Number(attribute(tag, 'data-most')) || undefined;
    if (tag.startsWith('<select')) found.push(listed(name, control));
    else if (tag.startsWith('<textarea')) {
      const value = decoded(control.slice(tag.length)).replace(/^\n/, '');
      found.push({ name, type: 'textarea', value, offers: [], most });
    } else if (/^(radio|checkbox)$/.test(type)) offer(found, name, tag);
    else found.push({ name, type, value: attribute(tag, 'value') ?? '', offers: [], most });
  }
  return found;
}

function listed(name: string, control: string): Input {
  const options = [...control.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
  const offers = options.map((tag) => attribute(tag, 'value') ?? '');
  const chosen = options.findIndex((tag) => isSet(tag, 'selected'));
  return { name, type: 'select', value: offers[Math.max(0, chosen)] ?? '', offers };
}

/** Choices of one name are one input; boxes stand for themselves. */
function offer(found: Input[], name: string, tag: string): void {
  const type = attribute(tag, 'type') ?? '';
  const value = attribute(tag, 'value') ?? 'on';
  const group = type === 'radio' ? found.find((one) => one.type === 'radio' && one.name === name) : undefined;
  const on = isSet(tag, 'checked') ? value : null;
  if (!group) return void found.push({ name, type, value: on, offers: [value] });
  group.offers.push(value);
  group.value ??= on;
}

/** What a browser sends when nobody touches anything. */
export const asShown = ({ inputs, pressed }: FoundForm): Field[] => [
  ...inputs.flatMap(({ name, value }): Field[] => (value === null ? [] : [[name, value]])),
  ...pressed,
];

/** The ids that stand in a page. */
export const idsIn = (html: string): string[] => [
  ...new Set(html.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []),
];

/** The pages of ours that a page leads to, or shows inside itself. */
export const linksIn = (html: string, origin: string): string[] => [
  ...new Set(
    [...html.matchAll(/<(?:a|iframe)\b[^>]*\s(?:href|src)="([^"#]*)/g)]
      .map((match) => decoded(match[1] ?? '').replace(origin, ''))
      .filter((link) => /^\/(?!\/)/.test(link)),
  ),
];
