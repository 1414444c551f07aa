import { type LawBody, lawBodies } from "@omforent/law";
import type { DeciderWire } from "../../contract.ts";
import type { Decider } from "../../domain/index.ts";

/** What a body is called, by its id. */
export type BodyName = (body: string) => string;

export const deciderToWire = (decider: Decider, name: BodyName): DeciderWire =>
  decider.kind === "body"
    ? { kind: "body", body: decider.body, name: name(decider.body) }
    : { kind: "law", body: decider.body, words: wordsOfLawBody(decider.body) };

export const wordsOfLawBody = (body: LawBody) => {
  const { nb, nn, en } = lawBodies[body];
  return { nb, nn, en };
};
