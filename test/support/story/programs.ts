/* Programs that come in by a key: the door alone, on a port of its own, in front of the database of the test. */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll } from 'vitest';
import { makeKeyAtConsole } from '~/commands/api/keys.server';
import { SCOPES, type Scope } from '~/domain/api/scopes';
import type { MemberActor } from '~/domain/onboarding/access';
import { apiDoor } from '~/http/api/door.server';
import { mcpDoor } from '~/http/api/mcp/mcp-door.server';
import { securityHeaders } from '~/http/headers.server';
import { done } from './handoffs';

export type Answer = {
  status: number;
  headers: Headers;
  body: Record<string, never> & { [key: string]: unknown };
};
export type Program = {
  key: string;
  ask(
    method: string,
    path: string,
    sent?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
};

let server: Server | undefined;
let port = 0;

/** Opens the door for the tests of a file. */
export function useDoor(): void {
  beforeAll(async () => {
    const app = express();
    app.set('query parser', 'simple');
    app.use((_request, response, next) => {
      response.locals.requestId = randomUUID().slice(0, 8);
      next();
    });
    app.use(securityHeaders(false));
    const origin = 'https://foyer.example';
    app.use('/api/v1', apiDoor({ origin }));
    app.all('/mcp', ...mcpDoor({ origin, origins: [origin], hosts: null }));
    const opened = createServer(app);
    server = opened;
    await new Promise<void>((resolve) => opened.listen(0, resolve));
    port = (opened.address() as AddressInfo).port;
  });
  afterAll(() => void server?.close());
}

/** Where the door is. */
export const doorAddress = (): string => `http://localhost:${port}`;

/** A key for a member, for everything unless told. */
export async function keyFor(member: MemberActor, scopes: readonly Scope[] = SCOPES): Promise<string> {
  const lasts = { days: 30 };
  const { workspaceId, id: memberId } = member;
  const wanted = { name: 'HubSpot', scopes: [...scopes], lasts };
  return done(await makeKeyAtConsole({ workspaceId, memberId }, wanted)).key;
}

export async function programOf(member: MemberActor, scopes?: readonly Scope[]): Promise<Program> {
  return program(await keyFor(member, scopes));
}

const bodyOf = (body: unknown) =>
  body === undefined || typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);

/** A form with files by their names, as a program sends it. */
export function formOf(files: Record<string, string | Uint8Array<ArrayBuffer>>): FormData {
  const form = new FormData();
  for (const [name, bytes] of Object.entries(files)) form.append('files', new Blob([bytes]), name);
  return form;
}

/** Whatever key it has. */
export const program = (key: string): Program => ({
  key,
  async ask(method, path, { body, headers = {} } = {}) {
    const answer = await fetch(`${doorAddress()}/api/v1${path}`, {
      method,
      headers: {
        ...(key && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: bodyOf(body),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      body: !text ? {} : isJson ? JSON.parse(text) : { text },
    };
  },
});
