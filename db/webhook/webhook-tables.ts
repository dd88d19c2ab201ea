/* Addresses that are told what happens, and what is owed to each. */
import type { Generated } from 'kysely';
import type { OnboardingEventKind } from '../../app/domain/onboarding/event';
import type { DeliveryState, Try } from '../../app/domain/webhook/delivery';
import type { Standing, TEST, TestData, ToldData } from '../../app/domain/webhook/told-data';
import type { WebhookTopic } from '../../app/domain/webhook/topics';
import type { Json, JsonOrNull, Row } from '../columns';

export type WebhookTables = {
  webhook_endpoints: Row & {
    id: string;
    url: string;
    topics: WebhookTopic[];
    made_at: Date;
    off_at: Date | null;
    /** By somebody, or because it answered that it is gone. */
    off_reason: 'by_hand' | 'gone' | null;
    failing_at: Date | null;
    removed_at: Date | null;
  };
  webhook_secrets: Row & { id: string; endpoint_id: string; made_at: Date; ended_at: Date | null };
  webhook_deliveries: Row & {
    id: Generated<string>;
    /** Null of a test, as are its event and how it stood. */
    onboarding_id: string | null;
    endpoint_id: string;
    event_id: string | null;
    kind: OnboardingEventKind | typeof TEST;
    happened_at: Date;
    stood: JsonOrNull<Standing>;
    stands: JsonOrNull<Standing>;
    data: JsonOrNull<ToldData | TestData>;
    state: Generated<DeliveryState>;
    due_at: Date;
    attempt: Generated<number>;
    failures: Generated<number>;
    lease_until: Date | null;
    delivered_at: Date | null;
    tries: Json<{ latest: Try[] }>;
    made_in: Generated<number>;
  };
};
