// Runs the built program under the Node of this project. React looks at NODE_ENV when it is loaded.
process.env.NODE_ENV ||= 'production';
const { run } = await import('../build/server/index.js');

process.exitCode = await run(process.argv.slice(2));
process.exit();
