/* What a path is published with: the dates and points that the guide's draft shows. */
import type { PublishedWith } from '../../app/domain/path/path-gaps';
import type { GuideDraft } from '../guide/guides.server';
import { agreedDatesIn } from './agreed-dates';

export const publishedWith = (draft: Pick<GuideDraft, 'items'>): PublishedWith => ({
  dates: new Set(agreedDatesIn(draft).keys()),
  points: new Map(
    draft.items.flatMap(({ statement, wording: { words }, entry }) =>
      entry.isLeftOut ? [] : [[statement.id, words.kind === 'system' ? words.fields.label : ''] as const],
    ),
  ),
});
