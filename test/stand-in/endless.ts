/* An answer that goes on for some 100 MB, unless whoever asked has had enough before. */
import type { ServerResponse } from 'node:http';

const PIECE = Buffer.alloc(64 * 1024, ' ');
const PIECES = 1600;

/** Of each that was given: whether it was taken to its end. */
export const takenWhole: boolean[] = [];

export function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  let written = 0;
  response.once('close', () => takenWhole.push(response.writableFinished));
  const go = () => {
    while (written < PIECES && !response.destroyed) {
      written += 1;
      if (!response.write(PIECE)) return void response.once('drain', go);
    }
    response.end();
  };
  go();
}
