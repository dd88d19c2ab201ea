/* What a bare server on the same machine can do: the measure of everything else in the same run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { freePort } from '../../support/database/postgres';

/** One query for the statements of the busiest guide, and as many bytes as the page has. */
export async function startFloor(
  database: string,
  bytes: number,
): Promise<{ url: string; process: ChildProcess }> {
  const port = await freePort();
  const source = `
    import { createServer } from 'node:http';
    import pg from 'pg';
    const pool = new pg.Pool({ connectionString: process.env.DATABASE, max: 10 });
    const { rows: [{ publication_id }] } = await pool.query(
      'select publication_id, count(*) from publication_items group by 1 order by 2 desc limit 1');
    const query = { name: 'items', values: [publication_id], text:
      'select i.*, w.fields from publication_items i join wordings w on w.id = i.wording_id where i.publication_id = $1 order by i.position' };
    createServer(async (request, response) => {
      const { rows } = await pool.query(query);
      const words = rows.map((row) => '<article>' + JSON.stringify(row.fields) + '</article>').join('');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      // One character beyond Latin-1 makes a long string many times dearer to encode than these bytes.
      const body = Buffer.alloc(Number(process.env.BYTES), ' ');
      body.write(words);
      response.end(body);
    }).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    env: { ...process.env, DATABASE: database, PORT: String(port), BYTES: String(bytes) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return { url: `http://127.0.0.1:${port}/`, process: child };
}
