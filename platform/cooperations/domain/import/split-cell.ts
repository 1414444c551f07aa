import type { Resolve } from "../resolve-participant.ts";

/**
 * The participants in a cell: «Osen, Åfjord; Ørland og Indre Fosen». Names that hold such a mark themselves stay whole when they are
 * known: «Nore og Uvdal», «Møre og Romsdal fylkeskommune», «Interkommunal barneverntjeneste, Knutepunkt Sørlandet».
 */
export function splitParticipants(cell: string, resolve: Resolve): readonly string[] {
  const text = cell.replace(/[\u00a0\t ]+/g, " ").trim();
  if (text === "") return [];
  if (resolve.knows(text)) return [text];
  const lines = splitAt(text, /[;|•\r\n]+/);
  return [
    ...new Set(lines.flatMap((line) => (resolve.knows(line) ? [line] : splitAt(line, /,|\s\/\s|\//))).flatMap(apart)),
  ];

  function apart(piece: string): readonly string[] {
    if (resolve.knows(piece)) return [piece];
    const words = piece.split(/\s+(?:og|and|samt|&|\+)\s+/i);
    const names: string[] = [];
    for (let from = 0; from < words.length; ) {
      let to = words.length;
      while (to > from + 1 && !resolve.knows(words.slice(from, to).join(" og "))) to -= 1;
      names.push(words.slice(from, to).join(" og ").trim());
      from = to;
    }
    return names.filter(Boolean);
  }
}

/** Words for services in a cell; «og» stays, since services are often called «brann og redning». */
export const splitServices = (cell: string): readonly string[] => [...new Set(splitAt(cell, /[,;|•\r\n]+/))];

const splitAt = (text: string, mark: RegExp): readonly string[] =>
  text
    .split(mark)
    .map((piece) => piece.replace(/^[-–*\s]+/, "").trim())
    .filter(Boolean);
