import { Icon } from '../kit/icon';
import { customerFileAt } from './file-links';

interface AttachedProps {
  files: { id: string; name: string; more: string }[];
  readerId: string;
}

/** Files that we put on a step, to be saved. */
export function Attached({ files, readerId }: AttachedProps) {
  return (
    <section aria-labelledby="along-h">
      <h2 className="vh" id="along-h">
        To take along
      </h2>
      <ul className="along">
        {files.map(({ id, name, more }) => (
          <li key={id}>
            <Icon name="down" />
            <p>
              <a href={customerFileAt(id, readerId)} dir="auto">
                {name}
              </a>
              <small>{more}</small>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
