import { createContext, useContext } from "react";
import { isWorded, useSentences } from "../../../kernel/web/i18n.ts";
import type { MatterWire } from "../../contract.ts";

export type Named = Pick<MatterWire, "bodies"> & {
  readonly participations: readonly { readonly participant: string; readonly name: string }[];
};

/** The matter that the page is about, for the many small parts that name its bodies and participants. */
export const MatterContext = createContext<Named | null>(null);

/** What a body is called: its own name, its kind («kommunestyre»), and its kind as the one we speak of («Kommunestyret»). */
export function useBodyName() {
  const { t } = useSentences();
  const matter = useContext(MatterContext);
  const find = (id: string) => matter?.bodies.find((body) => body.id === id) ?? null;
  const named = (id: string, form: "one" | "the"): string => {
    const body = find(id);
    if (!body) return id;
    const isCountys = /^\d\d$/.test(body.holder) && (body.kind === "council" || body.kind === "formannskap");
    const key = `body.${form}.${isCountys ? "county-" : ""}${body.kind}`;
    return isWorded(key) ? t(key as "body.the.council") : body.name;
  };
  const inText = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
  return {
    whole: (id: string): string => find(id)?.name ?? id,
    kind: (id: string): string => named(id, "one"),
    theKind: (id: string): string => named(id, "the"),
    /** «kommunestyret», inside a sentence. */
    inText: (id: string): string =>
      named(id, "the") === find(id)?.name ? (find(id)?.name ?? id) : inText(named(id, "the")),
  };
}

/** What a participant is called: «Osen». */
export function useParticipantName(): (participant: string) => string {
  const matter = useContext(MatterContext);
  return (participant) => matter?.participations.find((one) => one.participant === participant)?.name ?? participant;
}
