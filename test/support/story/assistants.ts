/* Assistants that come in by a key, with the protocol's own client, at the door that `useDoor` opened. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import type { Scope } from '~/domain/api/scopes';
import type { MemberActor } from '~/domain/onboarding/access';
import { doorAddress, keyFor } from './programs';

type Told = { isError: boolean; body: Record<string, never> & { [key: string]: unknown } };
export type Assistant = {
  key: string;
  tools(): Promise<Tool[]>;
  call(name: string, given?: Record<string, unknown>): Promise<Told>;
};

export async function assistantOf(member: MemberActor, scopes?: readonly Scope[]): Promise<Assistant> {
  return assistantBy(await keyFor(member, scopes));
}

/** Whatever key it has. */
export async function assistantBy(key: string, address = doorAddress()): Promise<Assistant> {
  const client = new Client({ name: 'assistant', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/mcp', address), {
      requestInit: { headers: { authorization: `Bearer ${key}` } },
    }),
  );
  return {
    key,
    tools: async () => (await client.listTools()).tools,
    async call(name, given = {}) {
      const { isError, content } = await client.callTool({ name, arguments: given });
      const [said] = content as { type: string; text: string }[];
      return { isError: isError === true, body: JSON.parse(said?.text ?? 'null') };
    },
  };
}
