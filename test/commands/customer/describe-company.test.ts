/* What is known of a company: noted by whoever has one of its deals, kept for all of them, read by no customer. */
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { companyOf } from '#db/customer/companies.server';
import { describeCompany } from '~/commands/customer/describe-company.server';
import { mergeCustomers } from '~/commands/customer/merge-customers.server';
import { type Company, UNKNOWN_COMPANY } from '~/domain/customer/company';
import { customerFor } from '~/queries/api/customers.server';
import { companyPage } from '~/queries/customer/company.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { done, startedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let cast: Home;
let id: string;

const known = (onboardingId = id) => companyOf(db(), { workspaceId: cast.workspaceId, onboardingId });
const company = (facts: Partial<Company>): Company => ({ ...UNKNOWN_COMPANY, ...facts });
const customerOf = async (onboardingId: string) =>
  (
    await db()
      .selectFrom('onboardings')
      .select('customer_id as id')
      .where('id', '=', onboardingId)
      .executeTakeFirstOrThrow()
  ).id;
const noted = async () =>
  (
    await db()
      .selectFrom('events')
      .select('details')
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'company_described')
      .orderBy('at')
      .execute()
  ).map(({ details }) => details);

beforeAll(async () => {
  cast = await oneWorkspace();
  id = await startedHandoff(cast);
});

describe('what is known of a company', () => {
  test('is noted by its rep, changed by its host, and said again it is no news', async () => {
    done(await describeCompany(cast.sam, id, company({ industry: 'Bakeries' }), UNKNOWN_COMPANY));
    const shown = company({ industry: 'Bakeries' });
    done(await describeCompany(cast.ines, id, company({ industry: 'Bakeries', size: '23 shops' }), shown));
    done(await describeCompany(cast.ines, id, company({ industry: 'Bakeries', size: '23 shops' }), shown));
    expect(await known()).toEqual(company({ industry: 'Bakeries', size: '23 shops' }));
    expect(await noted()).toEqual([{ facts: ['industry'] }, { facts: ['size'] }]);
  });

  test('stays what a colleague wrote meanwhile, and is asked about where both wrote the same', async () => {
    done(await describeCompany(cast.sam, id, company({ legalName: 'Hallowmere BV' }), UNKNOWN_COMPANY));
    expect(await known()).toMatchObject({
      legalName: 'Hallowmere BV',
      industry: 'Bakeries',
      size: '23 shops',
    });
    const late = await describeCompany(cast.sam, id, company({ size: '20 shops' }), UNKNOWN_COMPANY);
    expect(late).toMatchObject({ code: 'changed_meanwhile', latest: { fields: { size: '23 shops' } } });
    expect((await known()).size).toBe('23 shops');
  });

  test('isn’t there for the workspace next door', async () => {
    const { olga } = await workspaceNextDoor();
    const foreign = await describeCompany(olga, id, company({ size: '1' }), UNKNOWN_COMPANY);
    expect(foreign).toMatchObject({ ok: false, code: 'not_found' });
    expect(await companyPage(await memberFor(olga), id)).toBeNull();
  });

  test('is read by programs, and what nobody said is null', async () => {
    expect(await customerFor(cast.workspaceId, await customerOf(id))).toMatchObject({
      legal_name: 'Hallowmere BV',
      size: '23 shops',
      web_site: null,
      segment: null,
    });
  });

  test('is known of both, once two customers are one', async () => {
    const other = await startedHandoff(cast);
    const otherCustomer = await customerOf(other);
    done(
      await describeCompany(
        cast.sam,
        other,
        company({ segment: 'Large', size: '30 shops' }),
        UNKNOWN_COMPANY,
      ),
    );
    done(await mergeCustomers(cast.hanne, await customerOf(id), otherCustomer));
    const both = { legalName: 'Hallowmere BV', size: '23 shops', segment: 'Large' };
    expect(await known(id)).toMatchObject(both);
    expect(await known(other)).toMatchObject(both);
  });
});
