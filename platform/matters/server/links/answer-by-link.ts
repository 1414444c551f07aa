import { ok, type Result, refuse } from "@omforent/kernel";
import { bodyToWire, directoryWith, findBodies, namesIn, withNamesOf } from "../../../bodies/server/index.ts";
import { type Signature, system } from "../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { currentRegistry } from "../../../municipalities/server/index.ts";
import type { OpenedAnswerLinkWire, RegisteredDecisionWire } from "../../contract.ts";
import {
  type AnswerLink,
  askedVersion,
  type LinkMay,
  linkState,
  participationOf,
  useLink,
} from "../../domain/index.ts";
import { type Answering, openAnswer } from "../answers/answering.ts";
import { type GivenView, recordView, type WrittenView } from "../answers/give-view.ts";
import { recordDecision, type WrittenDecision } from "../answers/record-decision.ts";
import { findMatter } from "../store/matter.store.ts";
import { hashOfToken } from "./answer-links.ts";
import { holdLinkByHash, markUsed } from "./link.store.ts";

/** What a link leads to. The matter itself is public. Refusals: `answer-link/not-found`, `answer-link/withdrawn`, `answer-link/expired`. */
export async function openAnswerLink(context: Context, token: string): Promise<Result<OpenedAnswerLinkWire>> {
  const directory = await directoryWith(context, []);
  return inTransaction(context, system, async (tx) => {
    const link = await holdLinkByHash(tx, hashOfToken(token));
    const stored = link && (await findMatter(tx, link.matter));
    if (!link || !stored) return refuse("answer-link/not-found");
    const state = linkState(link, context.today());
    if (state === "withdrawn") return refuse("answer-link/withdrawn");
    if (state === "expired") return refuse("answer-link/expired", { expiresOn: link.expiresOn });
    const { matter } = stored;
    const path = participationOf(matter, link.participant)?.path ?? [];
    const bodies = await findBodies(tx, path, directory.registry);
    const names = namesIn(await withNamesOf({ database: tx }, directory, [link.participant]));
    return ok({
      matter: { id: matter.id, title: matter.title, version: askedVersion(matter).proposal.version },
      participant: link.participant,
      participantName: names(link.participant),
      bodies: [...bodies.values()].map(({ body }) => bodyToWire(body, names(body.holder))),
      may: [...link.may],
      used: [...link.used],
      expiresOn: link.expiresOn,
    });
  });
}

type ByLink = { readonly token: string; readonly body: string; readonly person: string };

/** Registers what a body decided, by a link: it counts when the municipality confirms it. Refusals: those of the link and of the decision. */
export const decideByLink = (
  context: Context,
  { token, body, person, ...written }: WrittenDecision & ByLink,
): Promise<Result<RegisteredDecisionWire>> =>
  answerByLink(context, { token, body, what: "decision" }, (answering, link) =>
    recordDecision(
      {
        answering,
        by: signatureOf(link),
        registration: { by: "others", person: link.id, at: answering.at, source: link.sentTo, confirmed: null },
        registrant: registrantBy(link, person),
      },
      { ...written, minutes: null },
    ),
  );

/** Gives a body's view by a link. Refusals: those of the link and of the view. */
export const viewByLink = (
  context: Context,
  { token, body, person, ...written }: WrittenView & ByLink,
): Promise<Result<GivenView>> =>
  answerByLink(context, { token, body, what: "view" }, (answering, link) =>
    recordView(
      { answering, by: signatureOf(link), registrant: registrantBy(link, person), source: link.sentTo },
      { ...written, attachments: [] },
    ),
  );

async function answerByLink<Output extends { readonly registered: string }>(
  context: Context,
  { token, body, what }: { readonly token: string; readonly body: string; readonly what: LinkMay },
  record: (answering: Answering, link: AnswerLink) => Promise<Result<Output>>,
): Promise<Result<Output>> {
  const registry = await currentRegistry(context);
  return inTransaction(context, system, async (tx: Transaction) => {
    const link = await holdLinkByHash(tx, hashOfToken(token));
    if (!link) return refuse("answer-link/not-found");
    const usable = useLink(link, what, context.today());
    if (!usable.ok) return usable;
    const opened = await openAnswer(context, tx, { matter: link.matter, body, actor: system, registry });
    if (!opened.ok) return opened;
    if (opened.value.body.holder !== link.participant)
      return refuse("answer-link/other-body", { body: opened.value.body.name }, { path: "body" });
    const recorded = await record(opened.value, link);
    if (recorded.ok && recorded.value.registered !== "already") await markUsed(tx, link, what);
    return recorded;
  });
}

/** Whoever followed the link: nobody that we know, and in nobody's name. */
const signatureOf = ({ id }: AnswerLink): Signature => ({ id, kind: "nobody", name: "", onBehalfOf: null, role: null });

const registrantBy = ({ id }: AnswerLink, person: string) => ({
  name: person,
  holder: null,
  link: id,
  confirmedName: null,
});
