/* Where a server's processor time goes: its own profiler, asked from outside while a load is on. */

type Node = { id: number; callFrame: { functionName: string; url: string; lineNumber: number } };
type Profile = { nodes: Node[]; samples: number[]; timeDeltas: number[] };

/** The ten functions that took most of the time themselves, as shares of the time that wasn't idle. */
export async function profileOf(inspector: string, load: () => Promise<unknown>): Promise<string[]> {
  const [page] = (await (await fetch(`${inspector}/json/list`)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(page?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  let id = 0;
  const send = (method: string, params = {}) =>
    new Promise<{ profile: Profile }>((resolve) => {
      const own = ++id;
      socket.addEventListener('message', function heard({ data }) {
        const message = JSON.parse(String(data));
        if (message.id !== own) return;
        socket.removeEventListener('message', heard);
        resolve(message.result);
      });
      socket.send(JSON.stringify({ id: own, method, params }));
    });
  await send('Profiler.enable');
  await send('Profiler.setSamplingInterval', { interval: 500 });
  await send('Profiler.start');
  await load();
  const { profile } = await send('Profiler.stop');
  await send('Profiler.disable');
  socket.close();
  return topOf(profile);
}

function topOf({ nodes, samples, timeDeltas }: Profile): string[] {
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  const times = new Map<string, number>();
  samples.forEach((sample, index) => {
    const name = names.get(sample) ?? '';
    if (name === '(idle)' || name === '(root)') return;
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  });
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 10)
    .map(([name, time]) => `${((100 * time) / all).toFixed(1).padStart(5)} %  ${name}`);
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: Node): string {
  if (functionName.startsWith('(')) return functionName;
  const file = url.replace(/^.*\/node_modules\//, '').replace(/^.*\/build\//, 'build/');
  return `${functionName || 'anonymous'} ${file}${file ? `:${lineNumber + 1}` : ''}`;
}
