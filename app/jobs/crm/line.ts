/* A worker and one CRM: what each of the three that go between them is given, and what it says. */
import type { CrmConnection } from '#db/crm/crm-connections.server';
import type { CrmAdapter, CrmRefused } from '../../domain/crm/crm';
import type { MemberActor } from '../../domain/onboarding/access';

/** What passes between a worker and one CRM. */
export type Line = {
  connection: CrmConnection;
  adapter: CrmAdapter;
  actor: MemberActor;
  signal?: AbortSignal;
};

/** Null where it went well. */
export type Passed = CrmRefused | null;
