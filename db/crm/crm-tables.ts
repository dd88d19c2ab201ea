/* What a workspace is connected with in its CRM, what is read there and what is written back. */
import type { Generated } from 'kysely';
import type { Crm, CrmStage, CrmTrouble } from '../../app/domain/crm/crm';
import type { DealTrouble } from '../../app/domain/crm/deal-trouble';
import type { WrittenFields } from '../../app/domain/crm/written-fields';
import type { Json, JsonOrNull, OfOnboarding, Row } from '../columns';

/** Something that a worker claims for a lease, counted by `attempt`. */
type Claimed = {
  wanted: Generated<number>;
  due_at: Date | null;
  attempt: Generated<number>;
  lease_until: Date | null;
  failures: Generated<number>;
};

export type CrmTables = {
  crm_connections: Row & {
    id: string;
    crm: Crm;
    account: string;
    /** Sealed. */
    secret: string;
    member_id: string;
    host_member_id: string;
    follows_owner: Generated<boolean>;
    stages: Json<{ offered: CrmStage[] }>;
    begins_in: string[];
    made_at: Date;
    read_until: Date;
    looked_at: Date | null;
    trouble: CrmTrouble | null;
    trouble_at: Date | null;
    failures: Generated<number>;
    rests_until: Date | null;
    is_prepared: Generated<boolean>;
  };
  crm_events: Row & {
    connection_id: string;
    id: string;
    deal_id: string;
    kind: string;
    happened_at: Date;
    received_at: Date;
  };
  crm_reads: Row &
    Claimed & {
      connection_id: string;
      deal_id: string;
      version: Date | null;
      read_at: Date | null;
      owner: string | null;
      company: string | null;
      trouble: DealTrouble | null;
      gone_at: Date | null;
    };
  crm_writes: OfOnboarding &
    Claimed & {
      connection_id: string;
      /** To which it was written last. */
      deal_id: string | null;
      written: JsonOrNull<WrittenFields>;
      written_at: Date | null;
      gone_at: Date | null;
    };
};
