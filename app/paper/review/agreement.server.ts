/*
 * The agreement as a PDF that people and screen readers can read (PDF/UA-1): a title, a language, headings, and points in
 * their order. The same agreement gives the same bytes with one version of the compiler and one set of fonts.
 * The words go in as JSON and never as source, so nothing that was typed can become markup.
 */
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Language } from '../../domain/contact/language';
import type { SaidAgreement } from '../../speech/review/said-agreement';
import { AGREEMENT } from './agreement-template';

/** What the paper looks like: the vendor's colour as six hex digits. */
export type Look = { colour: string; language: Language };

let compiler: Promise<NodeCompiler | null> | undefined;

/** Its program is made for the usual systems alone; null on others. */
function findCompiler(): Promise<NodeCompiler | null> {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then(
    ({ NodeCompiler }) => NodeCompiler.create(),
    () => null,
  );
  return compiler;
}

/**
 * The PDF's bytes; null where none can be made on this machine. A script that none of the machine's fonts has can't be
 * promised to every reader: such a document is tagged all the same and doesn't call itself PDF/UA.
 */
export async function agreementPdf(said: SaidAgreement, look: Look): Promise<Buffer | null> {
  const typst = await findCompiler();
  if (!typst) return null;
  const source = {
    mainFileContent: AGREEMENT,
    inputs: { said: JSON.stringify(said), look: JSON.stringify(look) },
  };
  try {
    return typst.pdf(source, { pdfStandard: 'ua-1', creationTimestamp: 0 });
  } catch {
    return typst.pdf(source, { creationTimestamp: 0 });
  } finally {
    typst.evictCache(0);
  }
}
