import { ok, type Result } from "@omforent/kernel";
import { offeredClauses, rightsOf } from "@omforent/law";
import { directoryWith } from "../../../bodies/server/index.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { RightsWire } from "../../contract.ts";
import { cooperationOf } from "./cooperation-of.ts";
import { wordsOfLawBody } from "./decider-to-wire.ts";

/** «Hva kan vi gjøre?»: what participants may do already by the cooperation's form, and clauses that could be agreed. Refusal: `cooperation/not-found`. */
export async function readRights(context: Context, id: string): Promise<Result<RightsWire>> {
  const directory = await directoryWith(context, []);
  const facts = await cooperationOf(context, id, directory);
  if (!facts.ok) return facts;
  const { form } = facts.value;
  return ok({
    form,
    rights: (form === null ? [] : rightsOf(form)).map(({ id: right, kind, who, words, takes, citation, grade }) => ({
      id: right,
      kind,
      who: { body: who, words: wordsOfLawBody(who) },
      words: { ...words },
      takes: { ...takes },
      clause: { kind: "law", citation: { ...citation }, grade },
    })),
    clauses: offeredClauses.map(({ id: clause, words, model, grade }) => ({
      id: clause,
      words: { ...words },
      model: model && { kind: "law" as const, citation: { ...model }, grade },
      startsWith: "agreement" as const, // a clause is agreed by changing the agreement
    })),
  });
}
