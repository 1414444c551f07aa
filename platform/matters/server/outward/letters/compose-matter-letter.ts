import { randomBytes } from "node:crypto";
import { addDays, ok, type PlainDate, refuse } from "@omforent/kernel";
import { directoryWith, findBodies, namesIn, withNamesOf } from "../../../../bodies/server/index.ts";
import { nobody, signsAsMachine, system } from "../../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../../kernel/server/context.ts";
import { inTransaction } from "../../../../kernel/server/in-transaction.ts";
import type { Municipality } from "../../../../municipalities/domain/index.ts";
import { answeringBody, askedVersion, type Matter, participationOf } from "../../../domain/index.ts";
import { hashOfToken } from "../../links/answer-links.ts";
import { insertLink } from "../../links/link.store.ts";
import { newId } from "../../new-ids.ts";
import { recordMatterEvent } from "../../record-matter-event.ts";
import { findMatter } from "../../store/matter.store.ts";
import type { StoredMatter } from "../../store/stored-matter.ts";
import { matterAddress, type Outward } from "../outward.ts";
import { writeDocx } from "../paper/write-docx.ts";
import { writePdf } from "../paper/write-pdf.ts";
import { readCasePaper } from "../read-case-paper.ts";
import { languageOfForm } from "../wording.ts";
import { findToken, keepToken, type Letter } from "./letter.store.ts";
import { letterPaper, letterText } from "./letter-paper.ts";
import { findAddresses } from "./mail-address.store.ts";
import type { Addressee, Message } from "./post.ts";
import { wordMatterLetter } from "./word-matter-letter.ts";

type AboutMatter = Extract<Letter["about"], { readonly kind: "matter" }>;

export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** After the last day an answer can still be registered, late and marked. */
const daysOfGrace = 60;

/**
 * The letter that brings a matter to a municipality that has not joined, made for the way it goes. Null: the matter has moved on, and nobody wants
 * it any more.
 */
export async function composeMatterLetter(
  context: Context,
  letter: Letter & { readonly about: AboutMatter },
  { origin }: Outward,
): Promise<Message | null> {
  const { matter: id, version, participant, way, to } = letter.about;
  const directory = await directoryWith(context, []);
  const municipality = directory.registry.municipalities.get(participant);
  const language = languageOfForm(municipality?.languageForm);
  const prepared = await inTransaction(context, system, async (tx) => {
    const stored = await findMatter(tx, id);
    if (!stored || stored.matter.withdrawn || askedVersion(stored.matter).proposal.version !== version)
      return refuse("matter/not-found");
    const link = await linkFor(tx, context, { letter, stored });
    const names = namesIn(await withNamesOf({ database: tx }, directory, [participant]));
    const answers = bodyOf(stored.matter, participant);
    const body = answers === null ? null : (await findBodies(tx, [answers], directory.registry)).get(answers)?.body;
    const address = (await findAddresses(tx, [participant])).get(participant) ?? null;
    return ok({ stored, link, name: names(participant), body: body?.name ?? names(participant), address });
  });
  if (!prepared.ok) return null;
  const paper = await readCasePaper(context, { matter: id, participant, language, origin }, nobody);
  if (!paper.ok) return null;
  const { stored, ...ground } = prepared.value;
  const destination = { way, to };
  const { subject, lines } = wordMatterLetter(
    { ...ground, matter: stored.matter, version, participant, destination, origin },
    language,
  );
  const inPaper = { subject, language, address: matterAddress(origin, id, participant) };
  return {
    id: letter.id,
    to,
    addressee: municipality ? addresseeOf(municipality) : null,
    subject,
    text: letterText(lines),
    unsubscribe: null,
    files: [
      ...(way === "svarut" ? [pdf("brev", await writePdf(letterPaper(lines, inPaper)))] : []),
      { name: "saksframlegg.docx", mediaType: docxType, content: await writeDocx(paper.value) },
      pdf("saksframlegg", await writePdf(paper.value)),
    ],
  };
}

const pdf = (name: string, content: Buffer) => ({ name: `${name}.pdf`, mediaType: "application/pdf", content });

/** The place is where the municipality is administered from: near enough to a postal place for what is never printed (forsendelse.ts). */
const addresseeOf = ({ name, centre }: Municipality): Addressee => ({ name: `${name} kommune`, place: centre });

const bodyOf = (matter: Matter, participant: string): string | null => {
  const participation = participationOf(matter, participant);
  return participation && answeringBody(participation);
};

/** The letter's one answer link, made at the first try and the same at every later one. Null for whoever is only informed. */
async function linkFor(
  tx: Transaction,
  context: Context,
  { letter, stored }: { readonly letter: Letter & { readonly about: AboutMatter }; readonly stored: StoredMatter },
) {
  const { participant, matter, way, to } = letter.about;
  const how = participationOf(stored.matter, participant)?.how;
  if (how === undefined || how === "is-informed") return null;
  const expiresOn = expiryOf(context, stored.matter);
  const kept = await findToken(tx, letter.id);
  if (kept !== null) return { token: kept, expiresOn };
  const token = randomBytes(32).toString("base64url");
  const by = signsAsMachine(system);
  if (!by) throw new Error("the program signs for itself");
  const may = how === "is-heard" ? (["view"] as const) : (["decision", "view"] as const);
  const link = { id: newId("al"), matter, participant, may, sentTo: way === "svarut" ? `SvarUt ${to}` : to, expiresOn };
  const at = context.now();
  await insertLink(tx, link, hashOfToken(token), { by, at });
  await keepToken(tx, { letter: letter.id, link: link.id, token });
  const after = { link: link.id, participant, may, expiresOn, letter: letter.id };
  await recordMatterEvent(tx, stored, { kind: "matter/answer-link-made", by, at, before: null, after });
  return { token, expiresOn };
}

/** The same at every try, as long as the day has not moved past it. */
const expiryOf = (context: Context, { finalBy }: Matter): PlainDate => {
  const today = context.today();
  return addDays(finalBy > today ? finalBy : today, daysOfGrace);
};
