/*
 * Addresses that somebody names to reach what stands inside: written in every way that numbers can be, names that lead
 * there, names that change their mind, redirects. No connection is made to any of them.
 */
import { createSocket } from 'node:dgram';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from '~/domain/webhook/public-address';
import { findByName } from '~/jobs/webhook/find.server';
import { type Going, postTo } from '~/jobs/webhook/post.server';
import { openReceiver, type Receiver } from '../../support/receiver';

let canary: Receiver;
let sockets = 0;
const count = () => {
  sockets += 1;
};

beforeAll(async () => {
  canary = await openReceiver();
});
afterAll(() => canary.close());
beforeEach(() => {
  sockets = 0;
  subscribe('net.client.socket', count);
});
afterEach(() => {
  unsubscribe('net.client.socket', count);
});

const SENT = { body: '{}', headers: {} };
const open: Going = { isPrivateAllowed: false, takesMs: 1_500 };

/** Hosts that are numbers, in whatever spelling. */
const NUMBERS = [
  ...['127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001'],
  ...['127.255.255.254', '0', '0.0.0.0', '0.1.2.3', '00000000', '0x0', '127.0.0.1.'],
  ...['10.0.0.1', '10.255.255.255', '0xa000001', '167772161', '172.16.0.1', '172.31.255.254', '192.168.0.1'],
  ...[
    '192.168.1.254',
    '0xc0a80001',
    '3232235521',
    '169.254.169.254',
    '169.254.0.1',
    '0xa9fea9fe',
    '2852039166',
  ],
  ...[
    '100.64.0.1',
    '100.100.100.200',
    '100.127.255.254',
    '192.0.0.1',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
  ],
  ...['198.19.255.254', '198.51.100.1', '203.0.113.1', '192.88.99.1', '192.31.196.1', '192.52.193.1'],
  ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '168.63.129.16', '１２７.０.０.１'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:8.8.8.8]'],
  ...['[::127.0.0.1]', '[::7f00:1]', '[::ffff:0:7f00:1]', '[64:ff9b::7f00:1]', '[64:ff9b:1::a00:1]'],
  ...[
    '[2002:7f00:1::1]',
    '[2002:a00:1::]',
    '[2001:0:7f00:1::]',
    '[2001:db8::1]',
    '[2001:2::1]',
    '[2001:10::1]',
  ],
  ...[
    '[3fff::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[fdff::1]',
    '[fe80::1]',
    '[febf::1]',
    '[fec0::1]',
    '[ff02::1]',
  ],
  ...['[2a00::5efe:7f00:1]', '[2a00::200:5efe:a00:1]', '[2a00:1::5efe:808:808]'],
  ...['[100::1]', '[5f00::1]', '[4000::1]', '[e000::1]'],
];

const NAMES = [
  'localhost',
  'localhost.',
  'LOCALHOST',
  'foo.localhost',
  'metadata',
  'metadata.google.internal',
];

test('there are eighty and more', () => {
  expect(NUMBERS.length + NAMES.length).toBeGreaterThan(80);
});

describe.each([...NUMBERS, ...NAMES])('%s', (host) => {
  test('is gone to by no connection, with or without a port', async () => {
    for (const url of [
      `https://${host}/x`,
      `https://${host}:${canary.port}/x`,
      `http://${host}:${canary.port}/x`,
    ])
      expect(await postTo(open)(url, SENT)).toMatchObject({ status: null });
    expect([sockets, canary.connections]).toEqual([0, 0]);
  });
});

describe('a name', () => {
  const leading = (...addresses: string[]): Going => ({
    ...open,
    find: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  });

  test.each(NUMBERS.filter((host) => host.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(host)))(
    'that leads to %s leads nowhere, alone or among public ones',
    async (host) => {
      const address = host.replace(/^\[|\]$/g, '');
      expect(isPublicAddress(address)).toBe(false);
      for (const going of [
        leading(address),
        leading('93.184.215.14', address),
        leading(address, '93.184.215.14'),
      ])
        expect(await postTo(going)('https://hooks.example.com/x', SENT)).toMatchObject({
          trouble: 'address_private',
        });
      expect(sockets).toBe(0);
    },
  );

  test('that nobody knows, or that takes too long to look up, is gone to by no connection', async () => {
    const ask = (find: Going['find']) =>
      postTo({ ...open, takesMs: 50, find })('https://hooks.example.com/x', SENT);
    expect(await ask(async () => [])).toMatchObject({ trouble: 'address_unknown' });
    expect(await ask(() => Promise.reject(new Error('SERVFAIL')))).toMatchObject({
      trouble: 'address_unknown',
    });
    expect(await ask(() => new Promise(() => undefined))).toMatchObject({ trouble: 'too_slow' });
    expect(sockets).toBe(0);
  });

  test('that changes its mind is asked once, and gone to where it led then', async () => {
    const told = ['93.184.215.14', '127.0.0.1', '127.0.0.1'];
    let asked = 0;
    const find = async () => {
      asked += 1;
      return [{ address: told[asked - 1] ?? '127.0.0.1', family: 4 }];
    };
    await postTo({ ...open, takesMs: 300, find })('https://rebinding.example.com/x', SENT);
    expect([asked, sockets, canary.connections]).toEqual([1, 1, 0]);
  });
});

describe('where the own network is allowed', () => {
  const near: Going = { isPrivateAllowed: true, takesMs: 1_000 };

  test('a program is reached, so that nothing above is right by chance', async () => {
    expect(await postTo(near)(canary.url, SENT)).toMatchObject({ status: 200, said: 'thanks' });
    expect(canary.connections).toBe(1);
  });

  test('no redirect is followed', async () => {
    const luring = await openReceiver();
    for (const status of [301, 302, 303, 307, 308]) {
      luring.answer = (answer) => answer.writeHead(status, { location: canary.url }).end();
      expect(await postTo(near)(luring.url, SENT)).toMatchObject({ status });
    }
    expect(canary.connections).toBe(1);
    await luring.close();
  });

  test('an answer that never ends, or is huge, or nothing that can be read, holds nobody up', async () => {
    const odd = await openReceiver();
    odd.answer = (answer) => {
      answer.writeHead(200);
      const pouring = setInterval(() => answer.write(Buffer.alloc(32_768, 'x')), 1);
      answer.on('close', () => clearInterval(pouring));
    };
    const huge = await postTo(near)(odd.url, SENT);
    expect([huge.status, huge.said.length]).toEqual([200, 500]);
    odd.answer = (answer) => void answer.writeHead(200).write('I am ');
    expect(await postTo({ ...near, takesMs: 200 })(odd.url, SENT)).toMatchObject({ status: 200 });
    odd.answer = () => undefined;
    expect(await postTo({ ...near, takesMs: 200 })(odd.url, SENT)).toMatchObject({ trouble: 'too_slow' });
    odd.answer = (answer) => answer.socket?.end('garbage\r\n\r\n');
    expect(await postTo(near)(odd.url, SENT)).toMatchObject({ trouble: 'unreachable' });
    odd.answer = (answer) => answer.writeHead(500).end('a\u0000b\u202ec\ud800 \u200bd');
    expect(await postTo(near)(odd.url, SENT)).toMatchObject({ status: 500, said: 'a b c d' });
    await odd.close();
    expect(await postTo(near)(odd.url, SENT)).toMatchObject({ trouble: 'unreachable' });
  });

  test('an answer by another protocol, or one that never comes to an end of its head, is a failed try', async () => {
    const heads: [string, object][] = [
      [
        'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
        { status: 101 },
      ],
      ['HTTP/1.1 101 Switching Protocols\r\n\r\n', { status: 101 }],
      ['HTTP/1.1 100 Continue\r\n\r\n', { status: null }],
      ['HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n', { status: null }],
      [
        'HTTP/1.1 200 OK\r\nUpgrade: h2c\r\nConnection: Upgrade\r\nContent-Length: 2\r\n\r\nok',
        { status: 200 },
      ],
      ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', { status: expect.anything() }],
      ['HTTP/1.1 2', { status: null }],
      ['', { status: null }],
    ];
    for (const isHungUp of [true, false])
      for (const [head, expected] of heads) {
        const raw = createServer((socket) => {
          socket.on('error', () => undefined);
          socket.once('data', () => (isHungUp ? socket.end(head) : socket.write(head)));
        });
        await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
        const { port } = raw.address() as AddressInfo;
        const begun = performance.now();
        const answer = await postTo({ ...near, takesMs: 300 })(`http://127.0.0.1:${port}/`, SENT);
        expect({ head, isHungUp, ...answer }).toMatchObject(expected);
        expect(performance.now() - begun).toBeLessThan(5_000);
        await new Promise((resolve) => raw.close(resolve));
      }
  });
});

test('names whose servers never answer hold up no other name, and are given up in time', async () => {
  const silent = createSocket('udp4');
  const answering = createSocket('udp4');
  answering.on('message', (question, from) => answering.send(answerOf(question), from.port, from.address));
  for (const server of [silent, answering])
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
  const at = (server: typeof silent) => [`127.0.0.1:${server.address().port}`];
  const never = findByName({ isOwnNetworkAsked: true, servers: at(silent) });
  const begun = performance.now();
  const waiting = Array.from({ length: 20 }, (_, nth) => {
    const ends = AbortSignal.timeout(700);
    return never(`h${nth}.evil.example`, ends);
  });
  const found = await findByName({ isOwnNetworkAsked: false, servers: at(answering) })(
    'hooks.example.com',
    AbortSignal.timeout(5_000),
  );
  expect(found[0]).toEqual({ address: '93.184.215.14', family: 4 });
  expect(performance.now() - begun).toBeLessThan(600);
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => []));
  expect(performance.now() - begun).toBeLessThan(2_500);
  silent.close();
  answering.close();
});

/** One address of IPv4, whatever is asked. */
function answerOf(question: Buffer): Buffer {
  const head = Buffer.from(question.subarray(0, 12));
  head.writeUInt16BE(0x8180, 2);
  head.writeUInt16BE(1, 6);
  head.writeUInt16BE(0, 10);
  const asked = question.subarray(12, question.indexOf(0, 12) + 5);
  const one = Buffer.from([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 93, 184, 215, 14]);
  return Buffer.concat([head, asked, one]);
}
