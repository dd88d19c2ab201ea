import type { SaidForecast } from '../../speech/en/path/say-forecast';

/** The day that was agreed, and the one that is likely beside it where that is later. */
export function ForecastLine({ forecast: { agreed, isAgreed, expected, line } }: { forecast: SaidForecast }) {
  return (
    <>
      {expected ? (
        <span className="num">
          <del>
            <span className="vh">{isAgreed ? 'agreed' : 'planned'}: </span>
            {agreed}
          </del>{' '}
          <ins>
            <span className="vh">likely: </span>
            {expected}
          </ins>
        </span>
      ) : (
        <span className="num">{agreed}</span>
      )}
      , {line}
    </>
  );
}
