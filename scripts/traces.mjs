// Sends traces by OTLP over HTTP to where OTEL_EXPORTER_OTLP_ENDPOINT says. Loaded only where that is set.
import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

const provider = new TracerProvider({
  resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME || 'foyer' }),
  spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
});
trace.setGlobalTracerProvider(provider);

/** Sends what is left; a collector that is away keeps nobody from ending. */
export const sendRest = () => provider.shutdown().catch(() => undefined);
