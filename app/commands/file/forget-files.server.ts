/* The bytes of an onboarding that was deleted go with it. What stays behind, because the store is away, the sweep finds. */
import { store } from '#db/file/store.server';

export async function forgetFiles(workspaceId: string, onboardingId: string): Promise<void> {
  try {
    for await (const some of store().list(`${workspaceId}/${onboardingId}/`))
      for (const { key } of some) await store().remove(key);
  } catch {
    // The onboarding is gone all the same.
  }
}
