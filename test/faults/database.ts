/* `npm run storm:database -- [kills]`: kills PostgreSQL under Foyer's feet and prints how soon all is well again. */
import { BLOWS, killDatabase } from './kill-database';

export async function run([kills = '20']: string[]): Promise<void> {
  const { mails, lost, doubled, ended, recoveries } = await killDatabase(Number(kills));
  for (const blow of BLOWS) {
    const times = recoveries.filter((one) => one.blow === blow).map(({ ms }) => ms);
    if (times.length > 0)
      console.log(
        `killed during ${blow}: ${times.length} times, longest until well ${Math.max(...times)} ms`,
      );
  }
  console.log(`${kills} kills, ${mails} mails, ${lost} lost, ${doubled} doubled, ${ended} processes ended`);
}
