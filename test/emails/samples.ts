import { NOTICE_KINDS } from '~/domain/mail/notice';
import { compose, type Message, type NoticeKind, templates } from '../../emails';

export type Props = Record<string, unknown>;

/** The sample props of every kind, by kind. */
export async function samples(): Promise<[NoticeKind, Props][]> {
  return Promise.all(
    NOTICE_KINDS.map(async (kind): Promise<[NoticeKind, Props]> => {
      const { PreviewProps } = await templates[kind]();
      return [kind, { ...PreviewProps }];
    }),
  );
}

/** For tests that change props without looking at their type. */
export function composeLoosely(kind: NoticeKind, props: Props): Promise<Message> {
  return compose(kind, props as never);
}

/** The path of every string in the props that a person may have typed. */
export function typedPaths(value: unknown, path: string[] = []): string[][] {
  if (
    [
      'link',
      'remindersLink',
      'newsLink',
      'url',
      'portraitUrl',
      'placeUrl',
      'bookingUrl',
      'outcome',
      'step',
      'reader',
      'part',
    ].includes(path.at(-1) ?? '')
  )
    return [];
  if (typeof value === 'string') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => typedPaths(item, [...path, key]));
}

export function replaced(props: Props, path: string[], text: string): Props {
  const copy = structuredClone(props);
  let place: Props = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Props;
  place[path.at(-1) ?? ''] = text;
  return copy;
}

/** Twenty of every list, and `text` in every string. */
export function longest(props: Props, text: string): Props {
  const full = Object.fromEntries(
    Object.entries(props).map(([key, value]) => [
      key,
      Array.isArray(value) ? Array.from({ length: 20 }, (_, at) => value[at % value.length]) : value,
    ]),
  );
  return typedPaths(full).reduce((filled, path) => replaced(filled, path, text), full);
}
