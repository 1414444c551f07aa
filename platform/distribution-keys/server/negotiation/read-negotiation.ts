import { languages, render, type Vocabulary, validateKey } from "@omforent/fairness";
import { ok, oreToWire, type Result, refuse } from "@omforent/kernel";
import { readForOwn } from "../../../bodies/server/index.ts";
import { type Cooperation, fieldsOf } from "../../../cooperations/domain/index.ts";
import { findCooperation, findNames } from "../../../cooperations/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import { idOf, participantHolder } from "../../../kernel/domain/holder.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { outlook } from "../../../matters/domain/index.ts";
import type { KeyProposalWire, NegotiationWire, SeatWire } from "../../contract.ts";
import { type KeyVersion, keyInUse } from "../../domain/index.ts";
import {
  chosenSeat,
  mayAnswer,
  mayLeadNegotiation,
  mayProposeKey,
  mayReadNegotiation,
  type Seat,
  seatsOf,
  type Table,
  viewerFrom,
} from "../../domain/negotiation/index.ts";
import { keyHistoryOf } from "../key-history.ts";
import { findAnswers } from "./answer.store.ts";
import { answerToWire } from "./answer-to-wire.ts";
import { gatherTable } from "./gather-basis.ts";
import {
  asNegotiation,
  currentRoundOf,
  type KeptAnswer,
  type KeptNegotiation,
  type KeptProposal,
} from "./kept-negotiation.ts";
import { type AskedMatter, mattersAskedIn } from "./matters-asked.ts";
import { findNegotiations, findProposals } from "./negotiation.store.ts";
import { negotiationStoryOf } from "./negotiation-story.ts";
import { outlookToWire } from "./outlook-to-wire.ts";
import { proposalToWire } from "./proposal-to-wire.ts";

export type ReadNegotiation = {
  readonly cooperationId: string;
  /** From which of one's seats; null: the first. */
  readonly seat: string | null;
  /** Null: the open one, else the newest. */
  readonly negotiation: string | null;
};

/**
 * What is on the table, what has been shared and where it stands, as far as the one who asks may see. Nothing here is reckoned from an answer that
 * is not open to her. Refusals: `cooperation/not-found`, `negotiation/not-found`.
 */
export async function readNegotiation(
  context: Context,
  input: ReadNegotiation,
  actor: Actor,
): Promise<Result<NegotiationWire>> {
  if (!mayReadNegotiation(actor)) return refuse("negotiation/not-allowed");
  const cooperation = await findCooperation(context.database, input.cooperationId);
  if (!cooperation) return refuse("cooperation/not-found", { id: input.cooperationId.slice(0, 100) });
  const seated = await gatherTable(context, cooperation);
  return readForOwn(context, actor, async (inside) => {
    const all = await findNegotiations(inside.database, cooperation.id);
    const chosen = input.negotiation === null ? all[0] : all.find(({ id }) => id === input.negotiation);
    if (!chosen && input.negotiation !== null)
      return refuse("negotiation/not-found", { id: input.negotiation.slice(0, 100) });
    const open = all.find(({ end }) => end === null);
    const table = open?.table ?? (seated.ok ? seated.value.table : null);
    return ok({
      cooperation: { id: cooperation.id, name: fieldsOf(cooperation).name.shown?.value ?? cooperation.id },
      mayPropose: table ? proposersOf(actor, table) : [],
      wouldSit: seated.ok ? seated.value.participants.map(({ id, name }) => ({ id, name })) : null,
      all: all.map(({ id, openedOn, end }) => ({ id, openedOn, endedOn: end?.on ?? null })),
      negotiation: chosen ? await shownTo(inside, actor, { cooperation, chosen, wished: input.seat }) : null,
    });
  });
}

const proposersOf = (actor: Actor, table: Table) =>
  [...table.participants.map(participantHolder), ...table.mediators].flatMap((holder) => {
    const by = mayProposeKey(actor, table, holder);
    return by ? [{ holder, name: by.name }] : [];
  });

type Shown = { readonly cooperation: Cooperation; readonly chosen: KeptNegotiation; readonly wished: string | null };

async function shownTo(
  context: Context,
  actor: Actor,
  { cooperation, chosen, wished }: Shown,
): Promise<NonNullable<NegotiationWire["negotiation"]>> {
  const { table, basis } = chosen;
  const { versions, vocabulary } = await keyHistoryOf(context, cooperation, actor);
  const proposals = await findProposals(context.database, chosen.id, versions);
  const matters = await mattersAskedIn(context, cooperation.id);
  const seats = seatsOf(actor, table);
  const seat = chosenSeat(seats, wished);
  const answers = (await findAnswers(context.database, chosen.id)).filter((one) => mayBeSeenFrom(seat, one));
  const viewer = viewerFrom(seat);
  const names = await namesOf(context, chosen);
  const nameOf = (id: string) => names.get(id) ?? id;
  const round = currentRoundOf(chosen);
  const negotiation = asNegotiation(chosen, proposals, answers);
  const stands = outlook(negotiation, viewer);
  const isOwn = ({ participant }: { readonly participant: string }) =>
    seat?.kind === "participant" && participant === seat.id;
  const own = answers.findLast((one) => isOwn(one) && one.round === round && one.sharing.with === "nobody");
  const shared = answers.filter(({ sharing }) => sharing.with !== "nobody");
  const inUse = keyInUse(versions, context.today())?.id ?? null;
  return {
    id: chosen.id,
    openedOn: chosen.openedOn,
    openedBy: { holder: chosen.openedFor, name: chosen.openedForName },
    end: chosen.end && { ...chosen.end },
    participants: basis.participants.map(({ id, name }) => ({ id, name })),
    mediators: table.mediators.map((holder) => ({ holder, name: nameOf(holder) })),
    year: basis.year,
    amount: oreToWire(basis.amount),
    amountIsReal: basis.amountIsReal,
    round,
    rounds: chosen.rounds.map(({ number, openedOn }, at) => ({
      number,
      openedOn,
      closedOn: chosen.rounds[at + 1]?.openedOn ?? chosen.end?.on ?? null,
    })),
    proposals: proposals.map((one) =>
      proposalToWire(one, {
        sentences: sentencesOf(one.version, vocabulary),
        matter: matterOf(one, matters, nameOf),
        inForce: one.version.id === inUse,
        year: basis.year,
      }),
    ),
    answers: shared.map((one) => answerToWire(one, nameOf)),
    seat: seat && seatToWire(seat, nameOf),
    seats: seats.map((one) => seatToWire(one, nameOf)),
    own: own ? answerToWire(own, nameOf) : null,
    outlook: stands.ok ? outlookToWire(stands.value) : null,
    story: negotiationStoryOf(negotiation, viewer, { chosen, matters, today: context.today() }),
    may: {
      answer: seat?.kind === "participant" && chosen.end === null && mayAnswer(actor, table, seat.id) !== null,
      lead: chosen.end === null && mayLeadNegotiation(actor, table, chosen.openedFor) !== null,
    },
  };
}

/** Nobody sees by two seats at once: what the database shows for the sake of another seat is not there. */
const mayBeSeenFrom = (seat: Seat | null, { sharing, participant, mediator }: KeptAnswer): boolean => {
  if (sharing.with === "everyone") return true;
  if (seat?.kind === "participant") return participant === seat.id;
  return sharing.with === "mediator" && seat?.kind === "mediator" && mediator === seat.holder;
};

const seatToWire = (seat: Seat, nameOf: (id: string) => string): SeatWire =>
  seat.kind === "participant"
    ? { kind: "participant", id: seat.id, holder: seat.holder, name: nameOf(seat.id) }
    : { kind: "mediator", holder: seat.holder, name: nameOf(seat.holder) };

/** Participants by id, and mediators by holder, as they are called; the participants as they were when it was opened. */
async function namesOf(context: Context, { table, basis }: KeptNegotiation): Promise<ReadonlyMap<string, string>> {
  const cooperations = await findNames(context.database, table.mediators.map(idOf));
  return new Map([
    ...basis.participants.map(({ id, name }) => [id, name] as const),
    ...table.mediators.map((holder) => [holder, cooperations.get(idOf(holder)) ?? holder] as const),
  ]);
}

/** Null when the key names someone or something that today's vocabulary does not know. */
function sentencesOf({ key }: KeyVersion, vocabulary: Vocabulary): KeyProposalWire["sentences"] {
  if (!validateKey(key).ok) return null;
  const [nb, nn, en] = languages.map((language) => render(key, vocabulary, language));
  return { nb: nb!, nn: nn!, en: en! }; // there are three languages
}

function matterOf(
  { version }: KeptProposal,
  matters: readonly AskedMatter[],
  nameOf: (id: string) => string,
): KeyProposalWire["matter"] {
  const asked = matters.find((one) => one.version === version.id);
  return (
    (asked && {
      id: asked.matter,
      title: asked.title,
      holder: asked.holder,
      state: asked.state,
      since: asked.adoption.since,
      superseded: asked.adoption.superseded,
      missing: asked.missing.map((voter) => ({ ...voter, name: nameOf(voter.participant) })),
    }) ??
    null
  );
}
