import { SHEETS } from '../../domain/workspace/sheet';
import { SHEET_WORDS } from '../../speech/en/workspace/sheet-words';

/** A sheet to take along: as the company writes its sheets, or in any of the other ways. */
export function SheetLinks({ href, words }: { href: string; words: string }) {
  return (
    <div className="sheets">
      <a href={href} download>
        {words}
      </a>
      <details className="how">
        <summary>Written for which spreadsheet?</summary>
        <p className="meta">As your admin has set it for all sheets, unless you choose:</p>
        <ul>
          {SHEETS.map((way) => (
            <li key={way}>
              <a href={`${href}${href.includes('?') ? '&' : '?'}sheets=${way}`} download>
                {SHEET_WORDS[way].label}
              </a>
              <span className="meta">{SHEET_WORDS[way].hint}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
