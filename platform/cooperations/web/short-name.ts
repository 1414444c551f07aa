/**
 * A name that fits a table: the abbreviation that the name itself gives, else the name without its legal form.
 * «Midtre Namdal Avfallsselskap IKS (MNA)» → «MNA»; «Fosenregionen interkommunalt politisk råd» → «Fosenregionen».
 */
export function shortName(name: string): string {
  const abbreviation = /\(([A-ZÆØÅ][A-ZÆØÅa-zæøå-]{1,9})\)\s*$/.exec(name)?.[1];
  if (abbreviation) return abbreviation;
  const bare = name
    .replace(/\s*(interkommunalt politisk råd|\(interkommunalt politisk råd\)|IKS|SA|AS)\s*$/i, "")
    .trim();
  return bare || name;
}
