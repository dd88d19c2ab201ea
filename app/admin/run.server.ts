/*
 * Commands for operators: `npm run admin -- <noun> <verb> --option value`. They open the database themselves, so an
 * embedded one must not be in use by a running Foyer.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Database } from '#db/client.server';
import { slipIn } from '../domain/form/slip';
import { readEnv } from '../env.server';
import { openDatabase, openUntouched } from '../open.server';
import { saySlip } from '../speech/en/form/say-slip';
import { createKey } from './api-key.server';
import { BackupRefused, backUp, restore } from './backup.server';
import {
  createMember,
  createWorkspace,
  listAccess,
  listFailedMail,
  rebuildFigures,
  resetMemberPassword,
  revokeMemberSessions,
  setWorkspaceSender,
} from './tasks.server';
import { SETTING_OPTIONS, setWorkspace, showWorkspace } from './workspace.server';

const OPTIONS = {
  ...optionsOf(SETTING_OPTIONS),
  name: { type: 'string' },
  email: { type: 'string' },
  role: { type: 'string' },
  title: { type: 'string' },
  workspace: { type: 'string' },
  deleting: { type: 'string' },
  'time-zone': { type: 'string' },
  'admin-name': { type: 'string' },
  'admin-email': { type: 'string' },
  scopes: { type: 'string' },
  expires: { type: 'string' },
} as const;

type Given = { [Option in keyof typeof OPTIONS]?: string };
type Task = { usage: string; run: (given: Given) => Promise<string[]> };
/** What is about the database as a whole, and a folder. It is opened as it is, with no change of its schema. */
type FolderTask = { run: (database: Database, folder: string) => Promise<string[]> };

const TASKS: Record<string, Task> = {
  'workspace create': {
    usage:
      '--name "Brindlewick" --time-zone Europe/Brussels --admin-name "Kofi Asante" --admin-email kofi@example.com',
    run: createWorkspace,
  },
  'workspace show': { usage: '--workspace "Brindlewick"', run: showWorkspace },
  'workspace set': {
    usage: `--workspace "Brindlewick" ${SETTING_OPTIONS.map((option) => `[--${option} …]`).join(' ')} [--deleting …]`,
    run: setWorkspace,
  },
  'workspace sender': {
    usage: '--workspace "Brindlewick" [--email hello@brindlewick.example]',
    run: setWorkspaceSender,
  },
  'member create': {
    usage:
      '--workspace "Brindlewick" --name "Ines Carvalho" --email ines@example.com --role sales|cs|lead|admin [--title "…"]',
    run: createMember,
  },
  'member reset-password': { usage: '--email ines@example.com', run: resetMemberPassword },
  'member revoke-sessions': { usage: '--email ines@example.com', run: revokeMemberSessions },
  'api-key create': {
    usage: '--email kofi@example.com --name "HubSpot" --scopes gate:read,deals:write --expires 2027-12-31',
    run: createKey,
  },
  'access latest': { usage: '', run: listAccess },
  'insight rebuild': { usage: '', run: rebuildFigures },
  'mail failed': { usage: '', run: listFailedMail },
};

function optionsOf<Name extends string>(names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }])) as Record<
    Name,
    { type: 'string' }
  >;
}

const FOLDER_TASKS: Record<string, FolderTask> = { backup: { run: backUp }, restore: { run: restore } };

const USAGE = [
  'Commands:',
  ...Object.entries(TASKS).map(([name, task]) => `  npm run admin -- ${name} ${task.usage}`),
  ...Object.keys(FOLDER_TASKS).map((name) => `  npm run admin -- ${name} FOLDER`),
];

/** Runs one command; the exit code says whether it worked. Wrong words are answered with the list of commands. */
export async function runAdmin(args: string[]): Promise<number> {
  const [name = '', folder, ...more] = args;
  const about = FOLDER_TASKS[name];
  if (about && folder && !folder.startsWith('-') && more.length === 0) return runOnFolder(about, folder);
  const parsed = parse(args);
  if (!parsed) {
    for (const line of USAGE) console.error(line);
    return 2;
  }
  // An operator means the real one; the demo only when it is named.
  const database = await openDatabase(readEnv({ DEMO: '0', ...process.env }));
  try {
    for (const line of await parsed.task.run(parsed.given)) console.log(line);
    return 0;
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    for (const issue of error.issues)
      console.error(`--${issue.path.join('.')}: ${saySlip(slipIn(issue.message))}`);
    return 2;
  } finally {
    await database.close();
  }
}

async function runOnFolder({ run }: FolderTask, folder: string): Promise<number> {
  const database = await openUntouched(readEnv({ DEMO: '0', ...process.env }));
  try {
    for (const line of await run(database, folder)) console.log(line);
    return 0;
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    console.error(error.message);
    return 2;
  } finally {
    await database.close();
  }
}

function parse(args: string[]): { task: Task; given: Given } | null {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const task = TASKS[positionals.join(' ')];
    return task ? { task, given: values } : null;
  } catch {
    return null;
  }
}
