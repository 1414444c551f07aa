import type { Statements } from "../domain/index.ts";

const services = [
  "legevakt",
  "barnevern",
  "brannvern",
  "renovasjon",
  "arkiv",
  "landbruk",
  "krisesenter",
  "innkjøp",
  "IKT",
  "lønn",
];
const forms = ["iks", "ko", "ipr", "vertskommune_adm", "vertskommune", "avtale", "as", null] as const;

/** Made-up cooperations for measuring: the same every time, with two to twelve of the municipalities given. */
export const manyCooperations = (count: number, municipalities: readonly string[]): readonly Statements[] =>
  Array.from({ length: count }, (_, index) => {
    const members = 2 + (index % 11);
    const service = services[index % services.length] ?? "arkiv";
    const form = forms[index % forms.length] ?? null;
    return {
      name: `Eksempelordning ${index} for ${service}`,
      participants: {
        participants: Array.from({ length: members }, (_unused, member) => ({
          id: municipalities[(index * 7 + member) % municipalities.length] ?? "5020",
          nameInSource: null,
          role: "participant",
          from: null,
          to: null,
        })),
        complete: null,
        count: null,
      },
      ...(form ? { form } : {}),
      services: [{ text: service, functions: [] }],
    };
  });
