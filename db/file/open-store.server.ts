/* Which store it is: a bucket where one is named, a folder otherwise. What arrives lies in the folder in any case. */
import { join } from 'node:path';
import { diskStore } from './disk-store.server';
import { type Bucket, s3Store } from './s3-store.server';
import { setArriving, setStore } from './store.server';

export function openStore(folder: string, bucket: Bucket | null): void {
  setStore(bucket ? s3Store(bucket) : diskStore(join(folder, 'kept')));
  setArriving(join(folder, 'arriving'));
}
