import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { addPoint } from '../../commands/starting-point/write-point.server';
import { isId } from '../../domain/request/id';
import { readStartingPoint } from '../../domain/starting-point/read-file';
import { sayWrong } from '../../speech/en/starting-point/say-wrong';
import { pointAt } from '../../ui/starting-point/addresses';
import { ImportPage, type ImportReply } from '../../ui/starting-point/import-page';
import { requirePlanner } from './points-guard.server';

export { PlannersOnly as ErrorBoundary } from '../../ui/starting-point/planners-only';

export const meta: MetaFunction = () => [{ title: 'Import a starting point, Foyer' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePlanner({ request, context });
  return { id: uuid(), isTooLarge: new URL(request.url).searchParams.get('file') === 'too-large' };
}

/** Brings in a starting point from a file: all of it, or nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const { file, typed } = context;
  if (!file || file.size === 0) return data<ImportReply>({ name: null, slips: [] }, { status: 400 });
  const name = file instanceof File ? file.name : null;
  const read = readStartingPoint(await file.text());
  if (!read.ok) {
    const slips = read.slips.map(({ what, ...slip }) => ({ ...slip, cure: sayWrong(what) }));
    return data<ImportReply>({ name, slips }, { status: 400 });
  }
  const id = isId(typed?.id) ? typed.id : uuid();
  const outcome = await addPoint(member, { id, document: read.point, from: 'file' });
  if (!outcome.ok) throw redirect('/starting-points/import', 303);
  return redirect(pointAt(outcome.id), 303);
}

export default function StartingPointImport() {
  return <ImportPage {...useLoaderData<typeof loader>()} reply={useActionData<ImportReply>()} />;
}
