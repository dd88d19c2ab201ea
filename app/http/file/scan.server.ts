/*
 * The check of files by a command of the operator's, where one is set: it is given the path as its last argument, and
 * ends with 0 for a clean file and with 1 for one that must not come in, as scanners do. Whatever else it does, the
 * file isn't taken.
 */
import { spawn } from 'node:child_process';
import { log } from '../../log.server';

export type Scanned = 'clean' | 'refused' | 'not_scanned';

const GIVEN_UP_MS = 60_000;

/** One that doesn’t end by itself is ended, whatever it does about it. */
export function scan(command: string | undefined, path: string, givenUpMs = GIVEN_UP_MS): Promise<Scanned> {
  const [program, ...given] = (command ?? '').split(/\s+/).filter((part) => part !== '');
  if (!program) return Promise.resolve('clean');
  return new Promise((done) => {
    const child = spawn(program, [...given, path], {
      stdio: 'ignore',
      timeout: givenUpMs,
      killSignal: 'SIGKILL',
    });
    const failed = (why: unknown) => {
      log().error({ why: String(why) }, 'a file could not be checked by FILE_SCAN');
      done('not_scanned');
    };
    child.once('error', failed);
    child.once('close', (code, signal) =>
      code === 0 ? done('clean') : code === 1 ? done('refused') : failed(signal ?? code),
    );
  });
}
