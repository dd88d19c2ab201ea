/*
 * A plain proxy in front of several processes: each request goes to the next that says at /health that it is well. It
 * tries nothing twice, so what fails behind it fails in front of it.
 */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { freePort } from '../database/postgres';

const LOOKS_EVERY_MS = 200;

export type Front = {
  origin: string;
  /** Sends everything to this port, until it is told otherwise by null. */
  only(port: number | null): void;
  /** Resolves once as many are well. */
  isWell(many: number): Promise<void>;
  stop(): Promise<void>;
};

/** `port` is a free one unless told. */
export async function startProxy(backends: readonly number[], port?: number): Promise<Front> {
  const listening = port ?? (await freePort());
  const agent = new Agent({ keepAlive: true });
  const well = new Set<number>();
  let pinned: number | null = null;
  let next = 0;

  const look = async (backend: number): Promise<void> => {
    const isWell = await fetch(`http://127.0.0.1:${backend}/health`, {
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(2_000),
    }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.ok;
      },
      () => false,
    );
    if (isWell) well.add(backend);
    else well.delete(backend);
  };
  const looking = setInterval(() => {
    for (const backend of backends) void look(backend);
  }, LOOKS_EVERY_MS);

  const chosen = (): number | undefined => {
    if (pinned !== null) return pinned;
    for (const _ of backends) {
      const backend = backends[next++ % backends.length];
      if (backend !== undefined && well.has(backend)) return backend;
    }
    return undefined;
  };

  const pass = (asked: IncomingMessage, answer: ServerResponse): void => {
    const backend = chosen();
    if (backend === undefined) return void answer.writeHead(502).end('Nobody is well.');
    const headers = { ...asked.headers, 'x-forwarded-for': asked.socket.remoteAddress ?? '' };
    const { method, url: path } = asked;
    const passed = request({ host: '127.0.0.1', port: backend, method, path, headers, agent }, (from) => {
      const { connection: _connection, 'keep-alive': _keepAlive, ...rest } = from.headers;
      answer.writeHead(from.statusCode ?? 502, rest);
      from.pipe(answer);
      from.once('error', () => answer.destroy());
    });
    passed.once('error', (error) => {
      if (answer.headersSent) return void answer.destroy();
      answer.writeHead(502).end(`Port ${backend}: ${error.message}`);
    });
    asked.pipe(passed);
  };

  const server = createServer(pass);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(listening, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${listening}`,
    only: (port) => {
      pinned = port;
    },
    async isWell(many) {
      for (const until = Date.now() + 60_000; well.size < many; ) {
        if (Date.now() > until) throw new Error(`Of ${many} processes ${well.size} are well.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async stop() {
      clearInterval(looking);
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
