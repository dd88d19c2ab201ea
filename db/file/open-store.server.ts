/* Which store it is: a bucket where one is named, a folder otherwise. What arrives lies in the folder in any case. */
import { join } from 'node:path';
import { diskStore } from './disk-store.server';
import { type Asking, type Bucket, s3Store } from './s3-store.server';
import { setArriving, setStore } from './store.server';

export function openStore(folder: string, bucket: Bucket | null, asking?: Asking): void {
  setStore(bucket ? s3Store(bucket, asking) : diskStore(join(folder, 'kept')));
  setArriving(join(folder, 'arriving'));
}
