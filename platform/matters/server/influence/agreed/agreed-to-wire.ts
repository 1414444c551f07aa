import type { AgreedRecordWire } from "../../../contract.ts";
import type { AgreedDecision, AgreedRecord, Decider } from "../../../domain/index.ts";
import { type BodyName, deciderToWire } from "../decider-to-wire.ts";

/** One record of what is agreed, with the names of the bodies it speaks of. */
export const recordToWire = (
  { decision, revision, says, reason, by, at }: AgreedRecord,
  name: BodyName,
): AgreedRecordWire => ({ decision, revision, says: says && saysToWire(says, name), reason, by, at });

const saysToWire = (
  { decides, heard, clause, agreedOn, words }: AgreedDecision,
  name: BodyName,
): NonNullable<AgreedRecordWire["says"]> => ({
  decides: deciderToWire(decides, name),
  heard: heard && deciderToWire(heard, name),
  document: clause.document,
  place: clause.place,
  agreedOn,
  words,
});

/** The bodies that records speak of. */
export const bodiesIn = (records: readonly AgreedRecord[]): readonly string[] =>
  records.flatMap(({ says }) =>
    [says?.decides ?? null, says?.heard ?? null].flatMap((who: Decider | null) =>
      who?.kind === "body" ? [who.body] : [],
    ),
  );
