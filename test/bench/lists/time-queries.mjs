/*
 * Loaded before the built program: every query that it makes is timed, from asking to its answer, and told in the file that
 * QUERY_TIMES names, one line each.
 */
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const file = process.env.QUERY_TIMES;
const { query } = pg.Client.prototype;
let told = '';

const tell = () => {
  appendFileSync(file, told);
  told = '';
};

pg.Client.prototype.query = function timed(config, ...more) {
  const begun = performance.now();
  const answer = query.call(this, config, ...more);
  const text = typeof config === 'string' ? config : config?.text;
  if (!text || typeof answer?.then !== 'function') return answer;
  const done = () => {
    if (told === '') setTimeout(tell, 5);
    told += `${JSON.stringify([performance.now() - begun, text])}\n`;
  };
  answer.then(done, done);
  return answer;
};
