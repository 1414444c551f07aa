import type { PlainDate } from "@omforent/kernel";
import type { CooperationDetailWire, CooperationSummaryWire, OriginWire } from "../contract.ts";
import {
  type Claim,
  type Cooperation,
  type Directory,
  type Field,
  fieldsOf,
  isOldSource,
  knownFields,
  type LifeCycle,
  type Likeness,
  newestEvidence,
  type Origin,
  type ParticipantList,
  type Participation,
  type Service,
  summarise,
  timeOf,
  todaysParticipant,
  todaysParticipants,
  unknownFields,
} from "../domain/index.ts";
import { costToWire, participantToWire, summaryToWire } from "./summary-to-wire.ts";

type Around = {
  readonly directory: Directory;
  readonly today: PlainDate;
  readonly takesPartIn: readonly { readonly id: string; readonly name: string }[];
  readonly similar: readonly Likeness[];
};

/** Everything a page about one cooperation needs: every field with all that was said about it, and what nobody has said. */
export function detailToWire(cooperation: Cooperation, around: Around): CooperationDetailWire {
  const { directory, today } = around;
  const fields = fieldsOf(cooperation);
  const summary = summarise(cooperation, directory, today);
  const evidence = newestEvidence(cooperation);
  const asked = isOldSource(evidence, summary.lifeCycle.state === "ended", today);
  return {
    summary: { ...summaryToWire(summary), oldSource: asked },
    version: cooperation.version,
    fields: {
      name: fieldToWire(fields.name, (name) => name),
      form: fieldToWire(fields.form, (form) => form),
      host: fieldToWire(fields.host, (host: Participation) => participantToWire(todaysParticipant(host, directory))),
      participants: fieldToWire(fields.participants, (list) => listToWire(list, directory)),
      services: fieldToWire(fields.services, (services) => servicesToWire(services, directory)),
      yearlyCost: fieldToWire(fields.yearlyCost, costToWire),
      agreement: fieldToWire(fields.agreement, (agreement) => agreement),
      lifeCycle: fieldToWire(fields.lifeCycle, lifeToWire),
      seat: fieldToWire(fields.seat, (seat) => seat),
    },
    known: [...knownFields(fields)],
    unknown: [...unknownFields(fields)],
    remarks: cooperation.remarks.flatMap((claim) => claimToWire(claim, (remark) => remark)),
    oldSourceQuestion: {
      asked,
      newestSource: newestSourceOf(cooperation),
      answers: cooperation.existenceAnswers.flatMap((claim) => claimToWire(claim, (answer) => answer)).reverse(),
    },
    keyHistory: cooperation.keyHistory.flatMap((claim) =>
      claim.value === null || claim.origin.kind !== "public" || claim.confidence === null
        ? []
        : [{ ...claim.value, source: claim.origin.source, confidence: claim.confidence, note: claim.note }],
    ),
    sources: sourcesOf(cooperation),
    takesPartIn: [...around.takesPartIn],
    similar: [...around.similar],
  };
}

function fieldToWire<Value, Wire>(field: Field<Value>, write: (value: Value, claim: Claim<Value>) => Wire) {
  const [shown = null] = field.shown ? claimToWire(field.shown, write) : [];
  return { state: field.state, shown, others: field.others.flatMap((claim) => claimToWire(claim, write)) };
}

/** A claim that took something back has no value, and is not shown by itself. */
function claimToWire<Value, Wire>(claim: Claim<Value>, write: (value: Value, claim: Claim<Value>) => Wire) {
  const { id, value, origin, confidence, asOf, note } = claim;
  return value === null
    ? []
    : [{ id, value: write(value, claim), origin: originToWire(origin), confidence, asOf, note }];
}

const originToWire = (origin: Origin): OriginWire =>
  origin.kind === "public"
    ? { kind: "public", source: origin.source }
    : { kind: "registered", by: origin.by, at: origin.at, statedSource: origin.statedSource };

const lifeToWire = ({ state, endedOn }: LifeCycle, claim: Claim<LifeCycle>): CooperationSummaryWire["lifeCycle"] => ({
  state,
  endedOn,
  asOf: timeOf(claim),
});

const listToWire = ({ participants, complete, count }: ParticipantList, directory: Directory) => ({
  participants: todaysParticipants(participants, null, directory).map(participantToWire),
  complete,
  count,
});

const servicesToWire = (services: readonly Service[], directory: Directory) =>
  services.map(({ text, functions }) => ({
    text,
    functions: functions.map((code) => ({ code, name: directory.functions.get(code) ?? null })),
  }));

function sourcesOf(cooperation: Cooperation): CooperationDetailWire["sources"] {
  const claims: readonly Claim<unknown>[] = [
    ...Object.values(cooperation.claims).flat(),
    ...cooperation.remarks,
    ...cooperation.keyHistory,
  ];
  const sources = claims.flatMap(({ origin }) => (origin.kind === "public" ? [origin.source] : []));
  return [...new Map(sources.map((source) => [source.id, source])).values()].sort(newestFirst);
}

const newestFirst = (a: { readonly date: string | null }, b: { readonly date: string | null }): number =>
  (a.date ?? "") < (b.date ?? "") ? 1 : (a.date ?? "") > (b.date ?? "") ? -1 : 0;

function newestSourceOf(cooperation: Cooperation): CooperationDetailWire["oldSourceQuestion"]["newestSource"] {
  const [newest] = sourcesOf(cooperation);
  return newest ? { title: newest.title, date: newest.date } : null;
}
