import { foldName } from "../../municipalities/domain/index.ts";
import type { Body, BodyId, BodyKind } from "./body.ts";

/** What municipalities call the bodies that every one of them has. */
const words: { readonly [Kind in BodyKind]?: readonly string[] } = {
  council: [
    "kommunestyret",
    "kommunestyre",
    "bystyret",
    "bystyre",
    "herredsstyret",
    "herredsstyre",
    "fylkestinget",
    "fylkesting",
  ],
  formannskap: ["formannskapet", "formannskap", "fylkesutvalget", "fylkesutvalg"],
};

/** Which of a holder's bodies a written name means: its own name, or the usual word for a council or a formannskap. Null: none, or several. */
export function bodyNamed(bodies: readonly Body[], written: string): BodyId | null {
  const name = foldName(written);
  if (name === "") return null;
  const exact = bodies.filter((body) => foldName(body.name) === name);
  const found = exact.length > 0 ? exact : bodies.filter(({ kind }) => words[kind]?.some((word) => word === name));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** Which body a calendar's title tells of: the one whose name, or usual word, stands in it («Møte i kommunestyret»). Null: none, or several. */
export function bodyInTitle(bodies: readonly Body[], title: string): BodyId | null {
  const text = ` ${foldName(title)} `;
  const holds = (word: string) => text.includes(` ${word} `);
  const exact = bodies.filter((body) => holds(foldName(body.name)));
  const found = exact.length > 0 ? exact : bodies.filter(({ kind }) => words[kind]?.some(holds));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
