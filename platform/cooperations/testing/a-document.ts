import { expect } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { caseOfficer } from "../../kernel/testing/people.ts";
import type { SendingWish } from "../domain/index.ts";
import { sendDocument } from "../server/document/send-document.ts";
import { type SavedDraft, type WriteDocument, writeDocument } from "../server/document/write-document.ts";

/** What Osen writes about the waste company that it owns with others, unless a test says otherwise. */
export const aDraft = (said: Partial<WriteDocument> = {}): WriteDocument => ({
  cooperationId: "mna-iks",
  holder: "municipality:5020",
  kind: "note",
  title: "Hva vi vil med avfallet",
  text: "Vi vurderer å gå ut.\nMen ikke ennå.",
  replaces: null,
  ...said,
});

export const written = async (
  context: Context,
  said: Partial<WriteDocument> = {},
  actor: Actor = caseOfficer(),
): Promise<SavedDraft> => expect(await writeDocument(context, aDraft(said), actor));

/** To Åfjord, openly, unless a test says otherwise. */
export const aSending = (said: Partial<SendingWish> = {}): SendingWish => ({
  version: 1,
  recipients: ["municipality:5058"],
  ownNumber: null,
  betweenParties: false,
  withhold: null,
  ...said,
});

/** Written and sent: the document's id and its journal number. */
export async function sent(
  context: Context,
  {
    draft = {},
    sending = {},
    by = caseOfficer(),
  }: {
    readonly draft?: Partial<WriteDocument>;
    readonly sending?: Partial<SendingWish>;
    readonly by?: Actor;
  } = {},
): Promise<{ readonly id: string; readonly journal: string }> {
  const { id } = await written(context, draft, by);
  return expect(await sendDocument(context, { id, ...aSending(sending) }, by));
}

/** Withheld as confidential: § 13. */
export const confidential = { exemption: "offentleglova-13-1", reason: "Gjelder en ansatts helse." };
