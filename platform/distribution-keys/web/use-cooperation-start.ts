import { keyFromWire, type Language, render } from "@omforent/fairness";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { CooperationDetailWire } from "../../cooperations/contract.ts";
import type { MeasuresJson } from "../../municipalities/contract.ts";
import { myMunicipality } from "../../municipalities/web/index.ts";
import type { KeyVersionsJson } from "../contract.ts";
import { takesPart, type WorkshopState } from "../domain/index.ts";
import { paths, read } from "./use-workshop-facts.ts";
import type { Change } from "./use-workshop-state.ts";

/**
 * `/samarbeid/:id/nokkel` or `/nokkelverksted?samarbeid=…` without anything more in the address opens with the cooperation's
 * participants and today's key. True until it has: nobody is to write in what is about to be filled in.
 */
export function useCooperationStart(
  fromPath: string | undefined,
  { cameWithState, change, language }: { cameWithState: boolean; change: Change; language: Language },
): boolean {
  const open = useOpenCooperation();
  const started = useRef<string | null>(null);
  const id = fromPath ?? new URLSearchParams(location.search).get("samarbeid") ?? undefined;
  const [isOpening, setOpening] = useState(id !== undefined && !cameWithState);
  useEffect(() => {
    if (!id || cameWithState || started.current === id) return;
    started.current = id;
    const ready = () => setOpening(false);
    open(id, language).then(change).then(ready, ready); // what could not be read is told where the figures are
  }, [id, cameWithState, change, language, open]);
  return isOpening;
}

/** What the workshop shows of a cooperation: who takes part, who hosts, and the key in use when it is known. */
export function useOpenCooperation(): (id: string, language: Language) => Promise<Partial<WorkshopState>> {
  const client = useQueryClient();
  return async (id, language) => {
    const [cooperation, keys, { measures }] = await Promise.all([
      client.fetchQuery(read<CooperationDetailWire>(paths.cooperation(id))),
      client.fetchQuery(read<KeyVersionsJson>(paths.keys(id))),
      client.fetchQuery(read<MeasuresJson>(paths.measures(id))),
    ]);
    const { participants, host } = cooperation.summary;
    const paying = participants.filter(({ kind, role }) => kind !== "cooperation" && role !== "customer");
    const inUse = keys.versions.find((version) => version.id === keys.inUse);
    const key = inUse ? keyFromWire(inUse.key) : null;
    return {
      cooperation: id,
      participants: paying.map((one) => ({ ...takesPart(one.id), host: one.role === "host" || one.id === host?.id })),
      own: (paying.find((one) => one.id === myMunicipality()?.number) ?? paying[0])?.id ?? null,
      explained: null,
      groups: [],
      figures: [],
      ...(key?.ok ? { keys: [render(key.value, { measures, participants: paying }, language)] } : {}),
    };
  };
}
