/*
 * `npm run emails`: every mail with its sample values, as narrow and as wide as it is read, beside its plain text.
 * Colours follow the system. On this machine only.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { NOTICE_KINDS } from '~/domain/mail/notice';
import { composeSample, type Message, type NoticeKind, SAMPLE_ORIGIN } from '../../emails';

const PORTRAIT = /^\/portraits\/[a-z]+\.png$/;

/** Serves until Ctrl-C. The first word after `--` is the port, 3010 where there is none. */
export async function run([port = '3010']: string[]): Promise<void> {
  const server = createServer(async ({ url = '/' }, response) => {
    const found = await answerTo(url).catch((error: Error) => ({
      type: 'text/plain',
      body: String(error.stack),
    }));
    response.writeHead(found ? 200 : 404, {
      'Content-Type': `${found?.type ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(found?.body ?? 'There is no such mail.');
  });
  server.listen(Number(port), '127.0.0.1', () => console.log(`Every mail: http://localhost:${port}`));
  await new Promise((stop) => process.once('SIGINT', stop));
  server.close();
}

type Answer = { type: string; body: string | Buffer } | null;

async function answerTo(url: string): Promise<Answer> {
  if (url === '/') return page('Every mail', await list());
  if (PORTRAIT.test(url)) return { type: 'image/png', body: await readFile(`public${url}`) };
  const [, name, part] = url.split('/');
  const kind = NOTICE_KINDS.find((one) => one === name);
  if (!kind) return null;
  const message = await composeSample(kind);
  if (part === 'html') return { type: 'text/html', body: message.html.replaceAll(SAMPLE_ORIGIN, '') };
  return page(message.subject, letter(kind, message));
}

async function list(): Promise<string> {
  const rows = await Promise.all(
    NOTICE_KINDS.map(async (kind) => {
      const { subject } = await composeSample(kind);
      return `<li><a href="/${kind}">${escaped(subject)}</a> <code>${kind}</code></li>`;
    }),
  );
  return `<ol>${rows.join('')}</ol>`;
}

const letter = (kind: NoticeKind, { text }: Message): string => `
  <p><a href="/">Every mail</a> <code>${kind}</code></p>
  <iframe title="390 px wide" src="/${kind}/html" width="390" height="900"></iframe>
  <pre>${escaped(text)}</pre>
  <iframe title="1280 px wide" src="/${kind}/html" width="1280" height="900"></iframe>`;

const page = (title: string, body: string): Answer => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><style>
:root{color-scheme:light dark}body{font:1rem/1.6 system-ui;margin:2rem}li{margin-block:.25rem}
iframe{border:1px solid;vertical-align:top}pre{display:inline-block;margin:0 0 1rem 1rem;max-width:50rem;white-space:pre-wrap}
</style><h1>${escaped(title)}</h1>${body}</html>`,
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
