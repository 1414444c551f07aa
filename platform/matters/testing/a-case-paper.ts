import { kroner } from "@omforent/kernel";
import { type CasePaper, casePaper, type Matter } from "../domain/index.ts";
import { type PaperWords, wordCasePaper } from "../server/outward/paper/word-case-paper.ts";
import { aDraft, aMatter, aStanding, four, today } from "./a-matter.ts";

export const names = (id: string): string =>
  ({ "5020": "Osen", "5057": "Ørland", "5054": "Indre Fosen", "5058": "Åfjord", fosen: "Fosen regionråd" })[id] ?? id;

/** The matter of `aMatter` with what each pays: in 2027 known to all, in 2028 not for Osen before. */
export const aMatterWithFigures = (text = "Nøkkelen er 30 % likt og 70 % etter folketall."): Matter =>
  aMatter({
    proposal: {
      ...aDraft().proposal,
      text,
      figures: {
        source: "Eksempeltall",
        years: [
          {
            year: "2027",
            rows: four.map((participant) => ({ participant, before: kroner(100_000n), after: kroner(120_000n) })),
          },
          { year: "2028", rows: [{ participant: "5020", before: null, after: kroner(90_000n) }] },
        ],
      },
    },
  });

export const aCasePaper = (matter: Matter = aMatterWithFigures(), participant = "5020"): CasePaper => {
  const paper = casePaper(matter, { participant, today, standing: aStanding(), plans: new Map() });
  if (!paper) throw new Error(`${participant} takes no part`);
  return { ...paper, hash: "5e".repeat(32) }; // the hash that tests use is the content itself
};

export const wordedPaper = (paper: CasePaper = aCasePaper(), language: PaperWords["language"] = "nb") =>
  wordCasePaper(paper, {
    language,
    names,
    bodies: (body) => `${names(body.slice(0, 4))} ${body.slice(5)}`,
    address: "https://omforent.example/saker/42?kommune=5020",
  });
