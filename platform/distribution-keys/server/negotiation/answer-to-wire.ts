import { oreToWire } from "@omforent/kernel";
import type { KeyAnswerWire } from "../../contract.ts";
import { negotiatingPositionLaw } from "../../domain/negotiation/index.ts";
import type { KeptAnswer } from "./kept-negotiation.ts";

export const answerToWire = (answer: KeptAnswer, nameOf: (id: string) => string): KeyAnswerWire => {
  const { participant, round, on, sharing, mediator, exemption, contents, revision } = answer;
  return {
    participant,
    name: nameOf(participant),
    round,
    on,
    sharing: sharing.with,
    sharedOn: sharing.with === "nobody" ? null : sharing.on,
    mediator: mediator && { holder: mediator, name: nameOf(mediator) },
    withheld: exemption && {
      section: negotiatingPositionLaw?.citation.section ?? "",
      reason: exemption.reason,
    },
    contents: contents && {
      maximum: contents.maximum === null ? null : oreToWire(contents.maximum),
      verdicts: Object.fromEntries([...contents.verdicts].sort()),
      conditions: contents.conditions,
      reason: contents.reason,
    },
    revision,
  };
};
