import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../kernel/web/api.ts";
import type {
  AnswerLinkListWire,
  BodyWaitingWire,
  DecisionDetailWire,
  LetterListWire,
  MatterListWire,
  MatterStartWire,
  MatterWire,
  MergeWire,
  OpenedAnswerLinkWire,
  ParticipantWaitingWire,
  ViewDetailWire,
} from "../contract.ts";

const at = (id: string, rest = "") => `/api/v1/matters/${encodeURIComponent(id)}${rest}`;

/** One matter, as it is for one of those who take part; null: as it is for everybody. */
export const matterQuery = (id: string, participant: string | null = null) =>
  queryOptions({
    queryKey: ["matters", "one", id, participant],
    queryFn: ({ signal }) =>
      getJson<MatterWire>(at(id, participant ? `?participant=${encodeURIComponent(participant)}` : ""), signal),
  });

export const decisionQuery = (id: string, decision: string) =>
  queryOptions({
    queryKey: ["matters", "decision", id, decision],
    queryFn: ({ signal }) => getJson<DecisionDetailWire>(at(id, `/decisions/${encodeURIComponent(decision)}`), signal),
  });

export const viewQuery = (id: string, view: string) =>
  queryOptions({
    queryKey: ["matters", "view", id, view],
    queryFn: ({ signal }) => getJson<ViewDetailWire>(at(id, `/views/${encodeURIComponent(view)}`), signal),
  });

export const mergeQuery = (id: string) =>
  queryOptions({
    queryKey: ["matters", "merge", id],
    queryFn: ({ signal }) => getJson<MergeWire>(at(id, "/merge"), signal),
  });

export type MatterFilter = {
  readonly cooperation?: string | undefined;
  readonly participant?: string | undefined;
  readonly state?: string | undefined;
};

export function mattersQuery(filter: MatterFilter = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return queryOptions({
    queryKey: ["matters", "list", query.toString()],
    queryFn: ({ signal }) => getJson<MatterListWire>(`/api/v1/matters?${query}`, signal),
  });
}

/** What waits for a body; what waits for a municipality or a county. */
export const bodyWaitingQuery = (body: string) =>
  queryOptions({
    queryKey: ["matters", "waiting", "body", body],
    queryFn: ({ signal }) => getJson<BodyWaitingWire>(`/api/v1/bodies/${encodeURIComponent(body)}/waiting`, signal),
  });

export const waitingQuery = (number: string) =>
  queryOptions({
    queryKey: ["matters", "waiting", "participant", number],
    queryFn: ({ signal }) => getJson<ParticipantWaitingWire>(`/api/v1/municipalities/${number}/waiting`, signal),
  });

export const matterStartQuery = (cooperation: string, kind: string) =>
  queryOptions({
    queryKey: ["matters", "start", cooperation, kind],
    queryFn: ({ signal }) =>
      getJson<MatterStartWire>(
        `/api/v1/cooperations/${encodeURIComponent(cooperation)}/matter-start?kind=${kind}`,
        signal,
      ),
  });

export const answerLinksQuery = (id: string) =>
  queryOptions({
    queryKey: ["matters", "links", id],
    queryFn: ({ signal }) => getJson<AnswerLinkListWire>(at(id, "/answer-links"), signal),
  });

/** What a one-time link opens. */
export const openedLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ["answers", token],
    queryFn: ({ signal }) => getJson<OpenedAnswerLinkWire>(`/api/v1/answers/${encodeURIComponent(token)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Who has been written to by letter, for whoever leads the matter. */
export const lettersQuery = (id: string) =>
  queryOptions({
    queryKey: ["matters", "letters", id],
    queryFn: ({ signal }) => getJson<LetterListWire>(at(id, "/letters"), signal),
  });
