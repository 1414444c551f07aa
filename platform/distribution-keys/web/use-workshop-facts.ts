import { keyFromWire, type MeasureId, parse, readingsIn, standardMeasures } from "@omforent/fairness";
import type { PlainDate } from "@omforent/kernel";
import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CooperationDetailWire, CooperationListWire } from "../../cooperations/contract.ts";
import { getJson } from "../../kernel/web/api.ts";
import type { MeasuresJson, MunicipalitiesJson, StatisticsJson } from "../../municipalities/contract.ts";
import { countyParticipantName } from "../../municipalities/domain/index.ts";
import type { KeyVersionJson, KeyVersionsJson } from "../contract.ts";
import {
  firstYear,
  type KeyVersion,
  lastYear,
  vocabularyOf,
  type WorkshopFacts,
  type WorkshopState,
} from "../domain/index.ts";
import { registerFigures } from "./register-figures.ts";

export const paths = {
  municipalities: "/api/v1/municipalities",
  measures: (owner: string | null) => `/api/v1/measures${owner ? `?owner=${encodeURIComponent(owner)}` : ""}`,
  cooperations: "/api/v1/cooperations",
  cooperation: (id: string) => `/api/v1/cooperations/${encodeURIComponent(id)}`,
  keys: (id: string) => `/api/v1/cooperations/${encodeURIComponent(id)}/keys`,
  proposals: (id: string) => `/api/v1/cooperations/${encodeURIComponent(id)}/key-proposals`,
  statistics: (measure: MeasureId, participants: readonly string[]) =>
    `/api/v1/statistics?${new URLSearchParams({
      measure,
      participants: participants.join(","),
      from: String(firstYear),
      to: String(lastYear),
    })}`,
};

export type Candidate = { readonly id: string; readonly name: string; readonly where: string };

/** Everything that the workshop shows and does not compute. */
export function useWorkshopFacts(state: WorkshopState): {
  readonly facts: WorkshopFacts;
  readonly candidates: readonly Candidate[];
  readonly cooperation: CooperationDetailWire | null;
  readonly keys: KeyVersionsJson | null;
  readonly isLoading: boolean;
  readonly failed: unknown;
  /** Asks again for what could not be fetched. */
  readonly retry: () => void;
} {
  const client = useQueryClient();
  const municipalities = useQuery(read<MunicipalitiesJson>(paths.municipalities));
  const measures = useQuery(read<MeasuresJson>(paths.measures(state.cooperation)));
  const cooperation = useQuery({
    ...read<CooperationDetailWire>(paths.cooperation(state.cooperation ?? "")),
    enabled: state.cooperation !== null,
  });
  const keys = useQuery({
    ...read<KeyVersionsJson>(paths.keys(state.cooperation ?? "")),
    enabled: state.cooperation !== null,
  });
  const candidates = useMemo(() => candidatesOf(municipalities.data), [municipalities.data]);
  const names = useMemo(
    () => ({
      ...Object.fromEntries(candidates.map(({ id, name }) => [id, name])),
      ...Object.fromEntries(cooperation.data?.summary.participants.map(({ id, name }) => [id, name]) ?? []),
    }),
    [candidates, cooperation.data],
  );
  const known = measures.data?.measures ?? commonMeasures;
  const wanted = useMemo(
    () => measuresOf(state, { names, measures: known, figures: [], estimates: [], versions: [] }),
    [state, names, known],
  );
  // The register answers for those it knows; what is missing of the others is named, and can be typed in.
  const ids = state.participants
    .map(({ id }) => id)
    .filter((id) => candidates.some((one) => one.id === id))
    .sort();
  const statistics = useQueries({
    queries: wanted
      .filter((measure) => ids.length > 0 && known.some(({ id }) => id === measure))
      .map((measure) => read<StatisticsJson>(paths.statistics(measure, ids))),
    combine: (answers) => ({
      figures: answers.flatMap(({ data }) => data?.statistics ?? []),
      isLoading: answers.some(({ isPending }) => isPending),
      failed: answers.find(({ error }) => error)?.error ?? null,
    }),
  });
  const facts = useMemo<WorkshopFacts>(
    () => ({
      names,
      measures: known,
      ...registerFigures(statistics.figures),
      versions: keys.data?.versions.flatMap((version) => asVersion(version, state.cooperation ?? "")) ?? [],
    }),
    [names, known, statistics, keys.data, state.cooperation],
  );
  return {
    facts,
    candidates,
    cooperation: cooperation.data ?? null,
    keys: keys.data ?? null,
    isLoading: municipalities.isPending || measures.isPending || statistics.isLoading,
    failed: municipalities.error ?? measures.error ?? statistics.failed ?? null,
    retry: () => void client.refetchQueries({ predicate: ({ state: query }) => query.status === "error" }),
  };
}

export const useCooperations = () => useQuery(read<CooperationListWire>(paths.cooperations));

// Until the server has told which measures there are, a sentence can be read with the common ones.
const commonMeasures = standardMeasures;

export const read = <Answer>(path: string) => ({
  queryKey: [path],
  queryFn: ({ signal }: { signal: AbortSignal }) => getJson<Answer>(path, signal),
  staleTime: Number.POSITIVE_INFINITY, // reference facts; a write invalidates what it changes
});

/** Municipalities, and the counties that they lie in: both can take part in a cooperation. */
function candidatesOf(answer: MunicipalitiesJson | undefined): readonly Candidate[] {
  const municipalities = answer?.municipalities ?? [];
  const counties = new Map(municipalities.map(({ county }) => [county.number, county]));
  return [
    ...municipalities.map(({ number, name, county }) => ({ id: number, name, where: county.name })),
    ...[...counties.values()].map((county) => ({
      id: county.number,
      name: countyParticipantName(county),
      where: county.name,
    })),
  ];
}

/** Population always, since every amount is shown per inhabitant; and what the sentences read. */
function measuresOf(state: WorkshopState, facts: WorkshopFacts): readonly MeasureId[] {
  const vocabulary = vocabularyOf(state, facts);
  const read = state.keys.flatMap((sentence) => {
    const key = parse(sentence, vocabulary, state.language);
    return key.ok ? [...readingsIn(key.value.cost)].map(({ measure }) => measure) : [];
  });
  return [...new Set(["population", ...read])];
}

function asVersion(version: KeyVersionJson, cooperationId: string): readonly KeyVersion[] {
  const key = keyFromWire(version.key);
  if (!key.ok) return [];
  const date = (text: string | null) => text as PlainDate | null; // the contract says that they are dates
  const adoption = version.adoption && { ...version.adoption, since: date(version.adoption.since) };
  return [{ ...version, cooperationId, key: key.value, validFrom: date(version.validFrom), adoption }];
}
