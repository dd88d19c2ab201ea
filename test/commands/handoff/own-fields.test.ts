/* What a starting point asks of its own: filled in by sales, put right later, read by us or by the customer. */
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { writtenFactsOf } from '#db/crm/written-facts.server';
import { loadHandoff } from '#db/handoff/handoffs.server';
import { changeOwnFields, fillOwnFields } from '~/commands/handoff/fill-own-fields.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import { removeStatement } from '~/commands/statement/record-statement.server';
import { completenessOf } from '~/domain/handoff/handoff';
import type { OwnField } from '~/domain/handoff/own-field';
import type { MemberActor } from '~/domain/onboarding/access';
import { handoffPage } from '~/queries/handoff/handoff.server';
import { receiptOf } from '~/queries/receipt/receipt.server';
import { OWN_VOICE } from '~/speech/en/handoff/own-words';
import { sayHandoff } from '~/speech/en/handoff/say-handoff';
import { saySinceReturn } from '~/speech/en/receipt/say-since-return';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, recordedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { beginWithFields, ownField } from '../../support/story/own-fields';

useDatabase();

const OVENS = ownField({ key: 'ovens', label: 'Number of ovens', kind: 'number', asked: 'needed' });
const LEASE = ownField({ key: 'lease', label: 'Lease ends', kind: 'date' });
const SUNDAYS = ownField({ key: 'sundays', label: 'Open on Sundays', kind: 'yes_no', asked: 'folded' });
const DISCOUNT = ownField({
  key: 'discount',
  label: 'Discount given',
  kind: 'choice',
  choices: ['None', 'Up to 10%', 'More'],
  isShown: false,
  asked: 'needed',
});
const FIELDS = [OVENS, LEASE, SUNDAYS, DISCOUNT];

let home: Home;
let nextDoor: NextDoor;
let id: string;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  id = await recordedHandoff(home);
  await beginWithFields(home, id, FIELDS);
});

const fill = (by: MemberActor, typed: Record<string, string>, shown: Record<string, string> = {}) =>
  fillOwnFields(by, id, { typed, shown }, OWN_VOICE);

const gaps = async () =>
  completenessOf(await loadHandoff(db(), home.workspaceId, id)).gaps.map(({ at, about }) => `${at} ${about}`);

const onPage = async () => {
  const facts = await handoffPage(await memberFor(home.sam), id, { edit: null, add: null });
  if (!facts) throw new Error('There is no such page.');
  const page = sayHandoff(facts);
  return { page, own: page.own.fields.map(({ field, value, words }) => [field.key, value, words]) };
};

const timeline = async () => {
  const rows = await db()
    .selectFrom('events')
    .select(['kind', 'details'])
    .where('onboarding_id', '=', id)
    .where('kind', 'in', ['own_field_noted', 'statement_recorded', 'statement_reworded', 'statement_removed'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows;
};

describe('fields of a starting point’s own', () => {
  test('are not handed over without what they need, and what can’t be read is told of each', async () => {
    expect(await gaps()).toEqual(['own-f-ovens Number of ovens', 'own-f-discount Discount given']);
    expect(await submitHandoff(home.sam, id)).toMatchObject({ code: 'handoff_incomplete' });
    const wrong = { ovens: 'many', lease: '2026-02-30', sundays: 'perhaps', discount: 'Half' };
    expect(await fill(home.sam, wrong)).toMatchObject({
      code: 'own_fields_unfit',
      latest: {
        slips: {
          ovens: { code: 'number_unlike' },
          lease: { code: 'day_on_no_calendar' },
          sundays: { code: 'unlisted' },
          discount: { code: 'unlisted' },
        },
      },
    });
    expect(await fill(home.ines, { ovens: '3' })).toMatchObject({ code: 'not_allowed' });
    expect(await fill(nextDoor.olga, { ovens: '3' })).toMatchObject({ code: 'not_found' });
  });

  test('are filled in once however often they are sent; a date counts as no agreed date', async () => {
    const before = {
      events: (await timeline()).length,
      validated: 0,
      assumed: 0,
      ...(await writtenFactsOf(db(), home.workspaceId, [id])).get(id),
    };
    const typed = { ovens: '12 000', lease: '2027-03-31', sundays: 'yes', discount: 'None' };
    expect(await fill(home.sam, { ...typed, strange: 'x' })).toMatchObject({ code: 'own_field_gone' });
    await Promise.all(Array.from({ length: 4 }, async () => done(await fill(home.sam, typed))));
    expect(
      (await timeline())
        .slice(before.events)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['own_field_noted', ...Array.from({ length: 3 }, () => 'statement_recorded')]);
    // At the CRM's deal the two that customers read count as points of sales; the date is our word, and what is ours alone isn't there.
    const written = (await writtenFactsOf(db(), home.workspaceId, [id])).get(id);
    expect(written && [written.validated, written.assumed - before.assumed]).toEqual([before.validated, 2]);
    const { own, page } = await onPage();
    expect(own).toEqual([
      ['ovens', '12000', '12,000'],
      ['lease', '2027-03-31', expect.stringContaining('31 Mar')],
      ['sundays', 'yes', 'Yes'],
      ['discount', 'None', 'None'],
    ]);
    expect(JSON.stringify([page.dates, page.systems])).not.toContain('Lease ends');
    const held = await loadHandoff(db(), home.workspaceId, id);
    const own2 = held.statements.filter(({ isOwn }) => isOwn).map(({ words, area }) => [words.kind, area]);
    expect(own2.sort()).toEqual([
      ['date', null],
      ['system', null],
      ['system', null],
    ]);
    expect(await gaps()).toEqual([]);
  });

  test('keep what somebody else wrote meanwhile, and tell where both wrote the same field', async () => {
    const shown = { ovens: '12000', discount: 'None' };
    done(await fill(home.hanne, { ovens: '7', discount: 'None' }, shown));
    done(await fill(home.sam, { ovens: '12000', discount: 'More' }, shown));
    expect((await onPage()).own.filter(([key]) => key === 'ovens' || key === 'discount')).toEqual([
      ['ovens', '7', '7'],
      ['discount', 'More', 'More'],
    ]);
    expect(await fill(home.sam, { ovens: '8' }, shown)).toMatchObject({ code: 'changed_meanwhile' });
    const noted = (await timeline()).filter(({ kind }) => kind === 'own_field_noted');
    expect(noted.at(-1)?.details).toEqual({
      key: 'discount',
      label: 'Discount given',
      kind: 'choice',
      before: 'None',
      after: 'More',
    });
  });

  test('emptied, a point is taken out; another starting point leaves it among the other points', async () => {
    done(await fill(home.sam, { sundays: '' }, { sundays: 'yes' }));
    expect((await onPage()).own[2]).toEqual(['sundays', '', '']);
    expect((await onPage()).page.takenOut).toEqual([]);
    done(await fill(home.sam, { sundays: 'no' }));
    await beginWithFields(home, id, [], 'Plain');
    const { page } = await onPage();
    expect(page.own).toEqual({
      fields: [],
      left: [{ key: 'discount', label: 'Discount given', words: 'More' }],
    });
    expect(page.dates.map(({ told }) => told.title)).toContain('Lease ends');
    const ovens = page.systems[0]?.items.find(({ told }) => told.title === 'Number of ovens');
    done(await removeStatement(home.sam, id, ovens?.id ?? ''));
    await beginWithFields(home, id, FIELDS, 'Again');
    expect(await gaps()).toEqual(['own-f-ovens Number of ovens']);
    done(await fill(home.sam, { ovens: '4' }));
  });

  test('what only we see is put right after it was handed over, and what they read isn’t', async () => {
    done(await submitHandoff(home.sam, id));
    expect(await fill(home.sam, { ovens: '5' }, { ovens: '4' })).toMatchObject({ code: 'handoff_locked' });
    const change = { typed: { discount: 'Up to 10%', ovens: '5' }, shown: { discount: 'More', ovens: '4' } };
    expect(await changeOwnFields(home.kofi, id, change, OWN_VOICE)).toMatchObject({ code: 'own_field_gone' });
    const ours = { typed: { discount: 'Up to 10%' }, shown: { discount: 'More' } };
    expect(await changeOwnFields(home.kofi, id, ours, OWN_VOICE)).toMatchObject({ ok: true });
    expect((await onPage()).own.map(([key, value]) => `${key} ${value}`)).toEqual([
      'ovens 4',
      'lease 2027-03-31',
      'sundays no',
      'discount Up to 10%',
    ]);
    done(await returnHandoff(home.ines, id, [], { reasons: ['goal'], words: 'Which discount?' }));
    const was = { discount: 'Up to 10%', lease: '2027-03-31' };
    done(await fill(home.sam, { discount: 'None', lease: '2027-04-30' }, was));
    done(await submitHandoff(home.sam, id));
    const receipt = await receiptOf(await memberFor(home.ines), id);
    if (!receipt?.since) throw new Error('It was returned.');
    const { changes } = saySinceReturn(receipt.since, receipt);
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [expect.stringContaining('31 Mar'), expect.stringContaining('30 Apr')],
      ['Discount given: Up to 10%', 'Discount given: None'],
    ]);
    expect(await changeOwnFields(nextDoor.olga, id, change, OWN_VOICE)).toMatchObject({ code: 'not_found' });
  });

  test('what was written under another kind holds nothing, and stays readable on every page', async () => {
    const of = (kind: OwnField['kind'], label: string) =>
      ownField({ key: 'discount', label, kind, isShown: false, asked: 'needed' });
    const CONSTRUCTOR = ownField({
      key: 'constructor',
      label: 'Constructor',
      kind: 'number',
      isShown: false,
    });
    id = await recordedHandoff(home);
    await beginWithFields(home, id, [of('text', 'Discount')], 'As words');
    done(await fill(home.sam, { discount: 'up to 10%' }));
    done(await submitHandoff(home.sam, id));
    done(await returnHandoff(home.ines, id, [], { reasons: ['goal'], words: 'Until when?' }));
    await beginWithFields(home, id, [of('date', 'Discount until'), CONSTRUCTOR], 'As a day');
    expect(await gaps()).toEqual(['own-f-discount Discount until']);
    expect((await onPage()).own).toEqual([
      ['discount', '', 'up to 10%'],
      ['constructor', '', ''],
    ]);
    const seen = { discount: '' };
    done(await fill(home.sam, { discount: '' }, seen));
    done(await fill(home.sam, { discount: '2027-01-31', constructor: '' }, seen));
    expect((await onPage()).own[0]).toEqual(['discount', '2027-01-31', expect.stringContaining('31 Jan')]);
    expect(await gaps()).toEqual([]);
    const noted = (await timeline()).filter(({ kind }) => kind === 'own_field_noted');
    expect(noted.map(({ details }) => details)).toEqual([
      { key: 'discount', label: 'Discount', kind: 'text', before: '', after: 'up to 10%' },
      {
        ...{ key: 'discount', label: 'Discount until', kind: 'date', after: '2027-01-31' },
        ...{ before: 'up to 10%', beforeKind: 'text' },
      },
    ]);
    done(await submitHandoff(home.sam, id));
    const receipt = await receiptOf(await memberFor(home.ines), id);
    if (!receipt?.since) throw new Error('It was returned.');
    expect(saySinceReturn(receipt.since, receipt).changes).toEqual([
      { id: 'own', before: 'Discount: up to 10%', after: expect.stringContaining('Discount until: 31 Jan') },
    ]);
  });
});
