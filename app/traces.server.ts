/*
 * What happens under a request or a task, as OpenTelemetry tells it: the request by its route, each statement without its
 * values, each provider by its name. No span says whose it was. Loaded only where somebody collects it.
 */
import type { Context, Span } from '@opentelemetry/api';
import type { Env } from './env.server';
import { type Ended, follow, type Part } from './under-way.server';

const KINDS = { request: 'SERVER', task: 'INTERNAL', outside: 'CLIENT' } as const;
/** traceparent, as W3C has it. */
const FROM = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Tells OpenTelemetry of everything from here on, where somebody collects it; `scripts/traces.mjs` says who. */
export async function openTraces(env: Env): Promise<void> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const api = await import('@opentelemetry/api');
  const tracer = api.trace.getTracer('foyer');
  const contextIn = (within: unknown, from?: string): Context => {
    const [, traceId, spanId, flags] = FROM.exec(from ?? '') ?? [];
    if (within) return api.trace.setSpan(api.ROOT_CONTEXT, within as Span);
    if (!traceId || !spanId) return api.ROOT_CONTEXT;
    const above = { traceId, spanId, traceFlags: Number.parseInt(flags ?? '', 16), isRemote: true };
    return api.trace.setSpanContext(api.ROOT_CONTEXT, above);
  };
  const end = (span: Span, { status, error }: Ended): void => {
    if (status !== undefined) span.setAttribute('http.response.status_code', status);
    const isFault = error !== undefined || (status ?? 0) >= 500;
    if (isFault) span.setStatus({ code: api.SpanStatusCode.ERROR });
    span.end();
  };
  follow({
    begin: (part, within) => {
      const options = { kind: api.SpanKind[KINDS[part.kind]], attributes: attributesOf(part) };
      const span = tracer.startSpan(part.what, options, contextIn(within, part.from));
      return { own: span, end: (ended) => end(span, ended) };
    },
    statement: (text, milliseconds, within) => {
      if (!within) return;
      const endTime = Date.now();
      const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text };
      const [name = 'statement'] = text.trim().split(/\s/, 1);
      const options = { kind: api.SpanKind.CLIENT, startTime: endTime - milliseconds, attributes };
      tracer.startSpan(name, options, contextIn(within)).end(endTime);
    },
  });
}

function attributesOf({ kind, what, requestId }: Part): Record<string, string> {
  if (kind !== 'request') return {};
  const [method = '', route = ''] = what.split(' ');
  return {
    'http.request.method': method,
    'http.route': route,
    ...(requestId ? { 'foyer.request_id': requestId } : {}),
  };
}
