import type {
  AgreedListWire,
  AgreedRecordWire,
  DeciderWire,
  DecisionKindWire,
  RecordAgreedInput,
} from "../../../contract.ts";

/** What the agreement says of one decision, as it is written. Who: «law:each-council», «body:5020-kommunestyre»; empty: nobody. */
export type AgreedForm = {
  /** The revision that the writer has seen; 0: nothing. */
  readonly seen: number;
  readonly decides: string;
  readonly heard: string;
  readonly document: string;
  readonly place: string;
  readonly agreedOn: string;
  readonly words: string;
};

/** What was registered last of a decision; null: nothing ever. */
export const lastOf = ({ records }: AgreedListWire, decision: DecisionKindWire): AgreedRecordWire | null =>
  records.findLast((one) => one.decision === decision) ?? null;

/** What stands, to be put right; else what is the same for all that an agreement says: its title and date, as they were written last. */
export function formOf(list: AgreedListWire, decision: DecisionKindWire): AgreedForm {
  const last = lastOf(list, decision);
  if (last?.says) return formOfRecord(last);
  const latest = [...list.records].sort((a, b) => a.at.localeCompare(b.at)).findLast(({ says }) => says !== null)?.says;
  return {
    seen: last?.revision ?? 0,
    decides: "",
    heard: "",
    document: latest?.document ?? "",
    place: "",
    agreedOn: latest?.agreedOn ?? "",
    words: "",
  };
}

export const formOfRecord = ({ revision, says }: AgreedRecordWire): AgreedForm => ({
  seen: revision,
  decides: chosen(says?.decides ?? null),
  heard: chosen(says?.heard ?? null),
  document: says?.document ?? "",
  place: says?.place ?? "",
  agreedOn: says?.agreedOn ?? "",
  words: says?.words ?? "",
});

const chosen = (who: DeciderWire | null): string => (who === null ? "" : `${who.kind}:${who.body}`);

/** Null: nobody is chosen who decides. */
export function toInput({ seen, decides, heard, agreedOn, ...form }: AgreedForm): RecordAgreedInput | null {
  const who = decider(decides);
  if (who === null) return null;
  return { ...form, seen, decides: who, heard: decider(heard), agreedOn: agreedOn || null };
}

function decider(written: string): RecordAgreedInput["decides"] | null {
  const at = written.indexOf(":");
  if (at < 0) return null;
  const body = written.slice(at + 1);
  return written.startsWith("law:")
    ? { kind: "law", body: body as Extract<RecordAgreedInput["decides"], { kind: "law" }>["body"] } // of the list that the server gave
    : { kind: "body", body };
}
