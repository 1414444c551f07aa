import type { RealKey, WorkedExample } from "./real-keys.ts";

const statusWords = { agreed: "avtalt", proposed: "foreslått", historic: "historisk" } as const;

/** The guide's page, written from the same data that the tests run. */
export function realKeysPage(keys: readonly RealKey[]): string {
  const sentences = keys.filter((key) => key.kind === "key");
  return [
    "# Virkelige fordelingsnøkler",
    "",
    `Disse ${keys.length} nøklene og reglene er funnet i offentlige kilder i november 2026. ${sentences.length} av dem kan skrives som en setning som`,
    "Omforent leser, regner ut og skriver tilbake. Hver setning og hvert regnestykke under blir kjørt som test.",
    "Tall merket «eksempeltall» er valgt for å vise hvordan nøkkelen virker; de står ikke i kilden.",
    "",
    "Siden er skrevet av `node examples/real-keys/write-page.ts`.",
    "",
    ...keys.flatMap(section),
  ].join("\n");
}

function section(key: RealKey): string[] {
  const { title, date, url } = key.source;
  return [
    `## ${key.where}`,
    "",
    ...(key.kind === "key"
      ? ["```", key.sentence, "```", "", ...example(key.example)]
      : [`**Ikke en nøkkel.** ${key.why}`, ""]),
    ...(key.leftOpen ? [`Kilden sier ikke alt: ${key.leftOpen}`, ""] : []),
    `Status: ${statusWords[key.status]}. Kilde: [${title}](${url})${date ? `, ${date}` : ", uten dato"}.`,
    "",
  ];
}

function example({ participants, amounts, figuresFrom, amount, groups }: WorkedExample): string[] {
  const measures = [...new Set(participants.flatMap(({ statistics }) => Object.keys(statistics)))];
  const cells = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const divided = groups
    ? Object.entries(groups)
        .map(([name, sum]) => `${name} ${kroner(sum)}`)
        .join(", ")
    : amount
      ? kroner(amount)
      : "summen av beløpene";
  return [
    `Deler ${divided}. ${figuresFrom ? `Grunnlag: ${figuresFrom}; beløpet er eksempeltall.` : "Eksempeltall."}`,
    "",
    cells(["Deltaker", ...measures, "Betaler"]),
    cells(["---", ...measures.map(() => "---:"), "---:"]),
    ...participants.map(({ name, host, statistics }, index) =>
      cells([
        host ? `${name} (vert)` : name,
        ...measures.map((measure) => String(statistics[measure] ?? "").replace(".", ",")),
        kroner(amounts[index]!),
      ]),
    ),
    "",
  ];
}

const kroner = (wire: string): string => `${wire.replace(".", ",").replace(/\B(?=(\d{3})+(?=,))/g, " ")} kr`;
