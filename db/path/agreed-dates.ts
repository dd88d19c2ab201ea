/* The agreed dates at which phases of a path in the making may end. */
import type { GuideDraft } from '../guide/guides.server';
import type { Agreed } from './path-rows';

/** What the guide's draft shows, by statement, in the order of the days; what has none comes last. */
export const agreedDatesIn = ({ items }: Pick<GuideDraft, 'items'>): Map<string, Agreed> =>
  new Map(
    items
      .flatMap(({ statement, wording: { words }, entry }) =>
        words.kind === 'date' && !entry.isLeftOut
          ? [[statement.id, { text: words.fields.text, on: words.fields.on }] as const]
          : [],
      )
      .sort(([, one], [, other]) => (one.on || '9999').localeCompare(other.on || '9999')),
  );
