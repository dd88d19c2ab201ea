-- Of an address that fails, one request is made at a time: whether it does is asked at each claim.
create index webhook_deliveries_failing on webhook_deliveries (endpoint_id) where failures > 0 and state in ('queued', 'sending');
