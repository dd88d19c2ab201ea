/* The provider's documented refusals: status, name and words. */

const STATUS = {
  invalid_idempotency_key: 400,
  validation_error: 400,
  missing_api_key: 401,
  restricted_api_key: 401,
  invalid_api_key: 403,
  not_found: 404,
  method_not_allowed: 405,
  invalid_idempotent_request: 409,
  concurrent_idempotent_requests: 409,
  invalid_attachment: 422,
  invalid_from_address: 422,
  invalid_parameter: 422,
  missing_required_field: 422,
  monthly_quota_exceeded: 429,
  daily_quota_exceeded: 429,
  rate_limit_exceeded: 429,
  internal_server_error: 500,
} as const;

export type Answer = { status: number; body: unknown; headers?: Record<string, string | number> };

export function refusal(name: keyof typeof STATUS, message: string, status: number = STATUS[name]): Answer {
  return { status, body: { statusCode: status, name, message } };
}
