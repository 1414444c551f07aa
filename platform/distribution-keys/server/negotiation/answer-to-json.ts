import { oreToWire } from "@omforent/kernel";
import type { Json } from "../../../kernel/server/tables.ts";
import { negotiatingPositionLaw, type ReadyToShare } from "../../domain/negotiation/index.ts";
import { hashText } from "./hash-text.ts";
import type { KeptAnswer } from "./kept-negotiation.ts";

type Contents = NonNullable<KeptAnswer["contents"]>;

const contentsToJson = ({ maximum, verdicts, conditions, reason }: Contents) => ({
  maximum: maximum === null ? null : oreToWire(maximum),
  verdicts: Object.fromEntries([...verdicts].sort()),
  conditions,
  reason,
});

/** What the municipality's own history keeps of a private answer: never what it says, but what proves which answer it was. */
export const privateAnswerToJson = (round: number, revision: number, contents: Contents): Json => ({
  round,
  revision,
  sha256: hashText(JSON.stringify(contentsToJson(contents))),
});

/** What the cooperation's public history keeps of a shared one. Of what is withheld, the section and the reason, and no hash: short texts are guessed. */
export const sharedAnswerToJson = (answer: KeptAnswer, { reason }: ReadyToShare): Json => {
  const { participant, round, contents } = answer;
  if (reason === null) return { participant, round, withheld: null, ...(contents ? contentsToJson(contents) : {}) };
  const law = negotiatingPositionLaw;
  return { participant, round, withheld: law && { act: law.citation.act, section: law.citation.section } };
};
