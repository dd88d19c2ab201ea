import { ASKED_KEYS, type AskedKey, LEVELS } from '../../domain/handoff/asked';
import type { StartingPoint } from '../../domain/starting-point/starting-point';
import { ASKED_WORDS, LEVEL_WORDS } from '../../speech/en/starting-point/starting-words';

/** What is asked, by how much it matters. */
export function AskedList({ document: { asked, help } }: { document: StartingPoint }) {
  return (
    <div className="levels">
      {LEVELS.map((level) => {
        const keys = ASKED_KEYS.filter((key) => asked[key] === level);
        if (keys.length === 0) return null;
        return (
          <div key={level}>
            <h3 className="lbl2">{LEVEL_WORDS[level]}</h3>
            <ul className="plainly">
              {keys.map((key) => (
                <Question key={key} name={key} help={help[key]} />
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

function Question({ name, help }: { name: AskedKey; help: string | undefined }) {
  return (
    <li>
      {ASKED_WORDS[name]}
      {help ? (
        <small className="hint" dir="auto">
          {help}
        </small>
      ) : null}
    </li>
  );
}
