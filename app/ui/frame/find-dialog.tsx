import { Icon } from '../kit/icon';

/**
 * What the entry Find opens in place, by a small script: pages, customers, people and words while they are typed. Without
 * the script it stays closed, and the entry leads to the page of the search, as Enter does here where nothing is chosen.
 */
export function FindDialog() {
  return (
    <dialog className="cmd" id="find" aria-label="Find">
      <div className="cmd__f">
        <Icon name="find" />
        <form action="/search">
          <input
            name="q"
            className="in"
            type="text"
            role="combobox"
            aria-label="What to find"
            aria-autocomplete="list"
            aria-expanded="false"
            aria-controls="found"
            placeholder="A page, a customer, a person, words"
            maxLength={100}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
        </form>
        <form method="dialog">
          <button type="submit" className="btn btn--bare">
            Close
          </button>
        </form>
      </div>
      <div className="cmd__b" id="found" role="listbox" aria-label="What fits" tabIndex={-1} />
      <p className="cmd__s meta" role="status" />
      <p className="cmd__k meta" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> open
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </p>
    </dialog>
  );
}
