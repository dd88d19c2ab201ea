/* What a contact does may have been done by whoever had a link that one of us copied: every event of it says so. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { EVENTS, isActOfContact } from '~/domain/onboarding/event';
import { byCopy, type EventRule } from '~/domain/onboarding/event-rule';

/** What takes no copier, and why. */
const NEEDS_NONE: Record<string, string> = {
  page_opened: 'a copied link has a kind of its own',
  page_opened_by_copied_link: 'it names who copied it, always',
  fresh_link_asked: 'it goes to the mailbox on record, whoever asks',
  page_not_theirs: 'whoever says so is somebody else, and nobody knows who',
  // Recorded beside acts of contacts, by members of ours.
  address_corrected: 'a member does',
  colleague_left_out: 'a member does',
  colleague_let_in: 'a member does',
  contact_described: 'a member does',
  fast_answers_taken_back: 'a member does',
  link_revoked: 'a member does',
  person_replaced: 'a member does',
};

/** Kinds that the commands record in whose files contacts act, as they are written there. */
function recordedByContacts(): string[] {
  const folder = join(import.meta.dirname, '../../../app/commands');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .filter((source) => /\bContactActor\b|Scene<Actor>/.test(source))
    .flatMap((source) => [...source.matchAll(/\bkind: '([a-z_]+)'/g)].map(([, word]) => word ?? ''))
    .filter((word) => Object.hasOwn(EVENTS, word));
}

const takesCopier = (details: unknown): boolean => {
  if (details instanceof z.ZodUnion) return details.options.every(takesCopier);
  return details instanceof z.ZodObject && details.shape.member === byCopy.member;
};

test('takes whoever copied the link, or a reason says why it needs none', () => {
  const rules: Record<string, EventRule> = EVENTS;
  const kinds = [...new Set([...Object.keys(EVENTS).filter(isActOfContact), ...recordedByContacts()])];
  const without = kinds.filter((kind) => !takesCopier(rules[kind]?.details));
  expect(without.sort()).toEqual(Object.keys(NEEDS_NONE).sort());
  expect(kinds.length - without.length).toBe(29);
});

test('is read again with whoever copied it', () => {
  const rules: Record<string, EventRule> = EVENTS;
  const forgetful = Object.keys(EVENTS)
    .filter((kind) => takesCopier(rules[kind]?.details))
    .filter((kind) => rules[kind]?.earlier && !('member' in shapeOf(rules[kind].earlier)));
  expect(forgetful).toEqual([]);
});

const shapeOf = (details: unknown): object => (details instanceof z.ZodObject ? details.shape : {});
