/*
 * An export as one file: a folder of JSON, a folder of CSV, the photos, the logo, and a page that says what is in it. It is read at
 * one instant of the database into a file that has no name and is gone with the process, and sent from there: a slow
 * reader keeps nobody waiting, and what goes wrong is known before anything was sent.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { atOneInstant } from '#db/backup.server';
import { db, type Trx } from '#db/client.server';
import {
  columnNamesOf,
  type ExportScope,
  exportedLines,
  exportedLogo,
  exportedPhotos,
  isInExport,
} from '#db/workspace/export-rows.server';
import { EXPORTED, type ExportedTable } from '#db/workspace/export-tables.server';
import { sheetsOf } from '#db/workspace/settings.server';
import { csvHead, csvLine } from '../../domain/workspace/csv';
import type { Sheets } from '../../domain/workspace/sheet';
import { sayExport } from '../../speech/en/workspace/say-export';
import { type ZipFile, zipOf } from '../request/zip.server';

export type ExportOf = ExportScope & {
  /** What the archive is called, of which customer or company it is, and when it was made. */
  fileName: string;
  about: string;
  madeAt: Date;
};

let isUnderWay = false;

/**
 * Null while another export is being made in this process: each holds a connection and reads a lot. What is wanted is
 * asked for only then, since asking is recorded.
 */
export async function exportAnswer(ask: () => Promise<ExportOf>): Promise<Response | null> {
  if (isUnderWay) return null;
  isUnderWay = true;
  try {
    const wanted = await ask();
    const { file, size } = await written(wanted);
    return new Response(Readable.toWeb(file.createReadStream({ start: 0 })) as ReadableStream, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Length': String(size),
        'Content-Disposition': `attachment; filename="${wanted.fileName}"`,
      },
    });
  } finally {
    isUnderWay = false;
  }
}

/** The archive in a file without a name. */
async function written(wanted: ExportOf): Promise<{ file: FileHandle; size: number }> {
  const path = join(tmpdir(), `foyer-export-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  try {
    await unlink(path);
    let size = 0;
    await atOneInstant(db(), async (trx) => {
      for await (const part of zipOf(filesOf(trx, wanted), wanted.madeAt)) {
        await file.writeFile(part);
        size += part.length;
      }
    });
    return { file, size };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function* filesOf(trx: Trx, wanted: ExportOf): AsyncGenerator<ZipFile> {
  const tables = EXPORTED.filter((one) => isInExport(one, wanted));
  const counts: Record<string, number> = {};
  for (const one of tables)
    yield { name: `csv/${one.rule.file}.csv`, content: csvOf(trx, one, wanted, counts) };
  for (const one of tables) yield { name: `json/${one.rule.file}.json`, content: jsonOf(trx, one, wanted) };
  let photos = 0;
  for await (const { memberId, jpeg } of exportedPhotos(trx, wanted)) {
    photos += 1;
    yield { name: `photos/${memberId}.jpg`, content: one(jpeg) };
  }
  const logo = await exportedLogo(trx, wanted);
  if (logo) yield { name: 'logo.png', content: one(logo) };
  const hasLogo = logo !== null;
  const { about, madeAt } = wanted;
  const list = { foyer: 'export', format: 1, about, madeAt: madeAt.toISOString(), counts, photos, hasLogo };
  yield { name: 'export.json', content: one(`${JSON.stringify(list, null, 2)}\n`) };
  yield { name: 'read-me.txt', content: one(sayExport({ about, madeAt, counts, photos, hasLogo })) };
}

async function* csvOf(
  trx: Trx,
  exported: ExportedTable,
  scope: ExportScope,
  counts: Record<string, number>,
): AsyncGenerator<string> {
  const columns = columnNamesOf(exported);
  let count = 0;
  const sheets = await sheetsOf(trx, scope.workspaceId);
  yield csvHead(columns, sheets);
  for await (const lines of exportedLines(trx, exported, scope)) {
    count += lines.length;
    yield lines.map((line) => csvOfRow(JSON.parse(line), columns, sheets)).join('');
  }
  counts[exported.rule.file] = count;
}

const csvOfRow = (row: Record<string, unknown>, columns: string[], sheets: Sheets): string =>
  csvLine(
    columns.map((column) => row[column]),
    sheets,
  );

async function* jsonOf(trx: Trx, exported: ExportedTable, scope: ExportScope): AsyncGenerator<string> {
  let isFirst = true;
  yield '[\n';
  for await (const lines of exportedLines(trx, exported, scope)) {
    yield `${isFirst ? '' : ',\n'}${lines.join(',\n')}`;
    isFirst = false;
  }
  yield isFirst ? ']\n' : '\n]\n';
}

async function* one<T>(content: T): AsyncGenerator<T> {
  yield content;
}
