/*
 * The agreement as a PDF that people and screen readers can read (PDF/UA-1): a title, a language, headings, and points in
 * their order. The words go in as JSON and never as source, so nothing that was typed can become markup. Setting a long one
 * takes seconds, so it is done beside the program, one at a time; the same agreement is set once.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Logo } from '#db/workspace/logos.server';
import type { Language } from '../../domain/contact/language';
import type { SaidAgreement } from '../../speech/review/said-agreement';
import { AGREEMENT } from './agreement-template';

/** What the paper looks like: the vendor's colour as six hex digits, and its logo. */
export type Look = { colour: string; logo: Logo | null; language: Language };

/** A document that takes longer is none: a thousand long points take five. */
const LASTS_MS = 20_000;
const KEPT = 32;

/** By what they say and how they look, the latest last. */
const kept = new Map<string, Promise<Buffer | null>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * The PDF's bytes; null where none can be made on this machine: its program is made for the usual systems alone, and a
 * name in letters that no font here has would stand on paper as boxes.
 */
export function agreementPdf(said: SaidAgreement, look: Look): Promise<Buffer | null> {
  const key = `${said.fingerprint} ${look.colour} ${look.logo?.hash ?? ''}`;
  const made = kept.get(key) ?? inTurn(() => set(said, look));
  kept.delete(key);
  kept.set(key, made);
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  made.then(
    (bytes) => bytes ?? kept.delete(key),
    () => kept.delete(key),
  );
  return made;
}

/** One document at a time, whoever asks. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

async function set(said: SaidAgreement, look: Look): Promise<Buffer | null> {
  const path = compilerPath();
  if (!path) return null;
  const drawn = { ...look, logo: look.logo && [...look.logo.png] };
  const source = { template: AGREEMENT, inputs: { said: JSON.stringify(said), look: JSON.stringify(drawn) } };
  const worker = new Worker(SET, { eval: true, workerData: { path, ...source } });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, LASTS_MS, null);
  });
  const answer = new Promise<Buffer | null>((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array | null) => resolve(bytes && Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', () => resolve(null));
  });
  return Promise.race([answer, late]).finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

function compilerPath(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    return null;
  }
}

/**
 * Sets one document. A sign without letters that no font has, such as a smiley, only costs the promise of PDF/UA; letters
 * and figures are words, and a document without them says something else.
 */
const SET = `
const { parentPort, workerData } = require('node:worker_threads');
const { path, template, inputs } = workerData;
let compiler;
try {
  compiler = require(path).NodeCompiler.create();
} catch {
  parentPort.postMessage(null);
}
const set = (options) => compiler.pdf({ mainFileContent: template, inputs }, { creationTimestamp: 0, ...options }) ?? null;
if (compiler)
  try {
    parentPort.postMessage(set({ pdfStandard: 'ua-1' }));
  } catch (error) {
    const missing = [...String(error).matchAll(/the text \`(.*?)\` could not be displayed/gs)].map(([, text]) => text);
    const areWords = missing.length === 0 || missing.some((text) => /[\\p{L}\\p{N}]/u.test(text));
    parentPort.postMessage(areWords ? null : set({}));
  }
`;
