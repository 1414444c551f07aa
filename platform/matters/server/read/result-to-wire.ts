import { fractions } from "@omforent/kernel";
import { clauseToWire } from "../../../bodies/server/index.ts";
import type { ResultWire } from "../../contract.ts";
import type { MatterResult } from "../../domain/index.ts";
import { singleToJson } from "../store/terms-json.ts";
import { findingToWire } from "./decision-to-wire.ts";

/** The result with all that it follows from; exact figures as "n/d". */
export const resultToWire = (result: MatterResult): ResultWire => ({
  state: result.state,
  on: result.on,
  hash: result.hash,
  version: result.version,
  parts: result.parts.map((part) => ({
    rule: singleToJson(part.rule),
    status: part.status,
    for: fractions.toWire(part.for),
    against: fractions.toWire(part.against),
    notVoting: fractions.toWire(part.notVoting),
    silent: fractions.toWire(part.silent),
    lacking: fractions.toWire(part.lacking),
    weightsUnknown: [...part.weightsUnknown],
  })),
  counted: result.counted.map(({ weights, flags, ...one }) => ({
    ...one,
    weights: weights.map(({ in: place, weight, clause }) => ({
      in: place,
      weight: fractions.toWire(weight),
      clause: clauseToWire(clause),
    })),
    flags: flags.map(findingToWire),
  })),
  notCounted: result.notCounted.map(({ decision, reasons, flags }) => ({
    decision,
    reasons: reasons.map(findingToWire),
    flags: flags.map(findingToWire),
  })),
  missing: result.missing.map((voter) => ({ ...voter })),
  contradicted: result.contradicted.map((voter) => ({ ...voter })),
  possible: [...result.possible],
  ifConfirmed: result.ifConfirmed,
  afterwards: [...result.afterwards],
});
