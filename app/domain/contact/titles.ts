/*
 * Titles and forms of address that stand before a name, and degrees that stand behind it, of the languages our
 * customers write. No list knows all of them: a first word that ends in a full stop is one, too, unless it is an initial.
 */
const BEFORE = new Set(
  `dr prof mr mrs ms mx miss sir dame rev hon herr frau hr fr mme mlle madame monsieur dhr mevr mw ir ing dipl mag lic
  univ kfm inf rer nat med phil jur iur oec pol habil hab mult sig sra dott dra doktor professor doctor pan pani paní
  slečna doña don señor señora ddr bakk priv doz sr srta dña engº eng arq avv rag geom arch doc mgr bc bca mga mgra
  mudr judr rndr phdr paeddr thdr mvdr pharmdr mddr icdr artdr rsdr dott.ssa dottssa prof.ssa ssa inż mec dypl lek bapak
  ibu datuk encik puan shri smt sheikh д-р проф доц инж г-н г-жа пан пані
  bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin vizebürgermeister vizebürgermeisterin burgemeester
  borgmester borgmästare mayor maire alcalde alcaldesa sindaco sindaca landrat landrätin stadtrat stadträtin gemeinderat
  gemeinderätin hofrat hofrätin kommerzialrat kommerzialrätin senator senatorin minister ministerin pfarrer pfarrerin
  direktor direktorin director directrice directeur geschäftsführer geschäftsführerin vorstand präsident präsidentin
  president chairman chairwoman chef ceo cfo cto coo cio captain colonel lieutenant sergeant lord lady`.split(
    /\s+/,
  ),
);
/** Short words that are a title as it is written here, and a name in another case. */
const AS_WRITTEN = new Set(['DI', 'MMag', 'DDI', 'DKfm']);
/** "h. c." behind a title; alone they are somebody's initials. */
const BEHIND_TITLES = new Set(['h', 'c']);
/** "Dr.in", "Mag.a", "Dott.ssa": what a title ends in. */
const ENDINGS = new Set(['in', 'a', 'ssa']);

/** Degrees behind a name, bare of stops and spaces. */
const BEHIND = new Set(
  `phd csc drsc dsc mba emba llm llb llmeur dis jr jun sr sen ii iii iv msc bsc mphil dphil mres meng beng mgr mag bca
  mpa mpp mph edd psyd dba med bed esq cpa acca aca fca cfa pmp cissp dds dvm rnp mbe obe cbe kbe frs fcca facp phdr
  artd thd mudr dph drhc mim mib pgdip pgce bcom mcom bba dipl diplom kc qc prof emeritus`.split(/\s+/),
);
/** Degrees that are names, or words, where they aren't written as degrees are. */
const BEHIND_IN_CAPITALS = new Set(['MA', 'BA', 'MD', 'PE', 'RN', 'JD', 'BS', 'MS', 'DO', 'ME', 'BE', 'FH']);

/** "Ph.D.", "CSc.", "MBA, LL.M.", "Jr.": nothing but degrees, as they stand behind a comma. */
export function isPostNominal(words: string): boolean {
  const bare = words.trim();
  if (bare === '' || bare.length > LONGEST) return false;
  return isDegree(bare) || bare.split(/[\s,]+/u).every(isDegree);
}
const LONGEST = 60;

function isDegree(word: string): boolean {
  const letters = word.replace(/[.\s()]/gu, '');
  return BEHIND.has(letters.toLowerCase()) || BEHIND_IN_CAPITALS.has(letters);
}

/** Without a comma before it a degree shows by its letters only: "Jan Novák CSc.", "Ana Ruiz MBA", "Ute Bär Ph. D." */
const isWrittenAsDegree = (word: string): boolean =>
  isDegree(word) && /\.|\p{Ll}?\p{Lu}{2,}|\p{Ll}\p{Lu}/u.test(word);

/** The name between its titles; the whole name where they leave nothing. */
export function withoutTitles(name: string): string {
  const words = name.split(' ');
  const from = words.findIndex((word, position) => !isTitle(word, position, words.length));
  if (from < 0) return name;
  const rest = words.slice(from);
  while (rest.length > 1 && degreesAtEnd(rest) > 0 && degreesAtEnd(rest) < rest.length)
    rest.splice(-degreesAtEnd(rest));
  return rest.join(' ');
}

/** How many words the last degree has; none where the name is written in capitals throughout. */
function degreesAtEnd(words: string[]): number {
  const last = words.at(-1) ?? '';
  if (/\.$/u.test(last) && words.length > 2 && isWrittenAsDegree(words.slice(-2).join(' '))) return 2;
  const isShouted = words.every((word) => !/\p{Ll}/u.test(word));
  return isWrittenAsDegree(last) && (!isShouted || last.includes('.')) ? 1 : 0;
}

function isTitle(written: string, position: number, words: number): boolean {
  if (position > 0 && /^\(.+\)$/u.test(written)) return true;
  const word = written.replace(/\(.*\)$/u, '');
  const lower = word.toLowerCase().replace(/[ªº]/gu, '');
  if (BEFORE.has(lower) || AS_WRITTEN.has(word.replace(/\.$/u, ''))) return true;
  // Not an initial, and somebody's name follows.
  if (
    /^[\p{L}\p{M}][\p{L}\p{M}.-]*\p{L}[\p{M}]*\.$/u.test(word) &&
    position < words - 1 &&
    !/^(?:\p{L}\.)+$/u.test(word)
  )
    return true;
  const parts = lower.split(/[.-]/).filter(Boolean);
  return parts.every(
    (part, n) =>
      BEFORE.has(part) || (position > 0 && BEHIND_TITLES.has(part)) || (n > 0 && ENDINGS.has(part)),
  );
}
