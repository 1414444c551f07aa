import { forsendelseOf } from "./forsendelse.ts";
import type { Addressee, Message, Post, Posted } from "./post.ts";

export type SvarUtSettings = {
  /** "https://svarut.ks.no" */
  readonly origin: string;
  /** The sender's name (avsendernavn) and service password, as KS' own configuration page tells them. */
  readonly sender: string;
  readonly password: string;
};

/** In milliseconds. Both together are shorter than a letter by this way is held (`usualHold`). */
export type Patience = { readonly asking: number; readonly sending: number };
const usualPatience: Patience = { asking: 15_000, sending: 90_000 };

/**
 * SvarUt (KS) by ForsendelseRestServiceV1: HTTP Basic, and one form with the field `forsendelse` (JSON) and one `filer` for each file. Before
 * a letter is sent the service is asked whether it has one with the letter's reference, so that a letter whose answer we never heard is not
 * sent twice. Outcomes: `sent` with SvarUt's id; `refused` on 400, 413 and 422, with what it said; `later` on a password that is not taken
 * (401, 403), 429 and whatever else says that nothing was taken over; `unclear` when it may have been: no answer in time, a line that went
 * dead, 5xx, or a yes without an id.
 *
 * Written after KS' documentation (ks-no.github.io, «ForsendelseRestServiceV1») and the clients of ks-no and vtfk, and tried against
 * a server of our own that does as they say (`testing/a-svarut-server.ts`). It has never met KS' own service.
 */
export function svarUtPost(
  { origin, sender, password }: SvarUtSettings,
  { asking, sending }: Patience = usualPatience,
): Post {
  const authorization = `Basic ${Buffer.from(`${sender}:${password}`).toString("base64")}`;
  const ask = async (path: string, within: number, form: FormData | null = null): Promise<Answer> => {
    try {
      const response = await fetch(`${origin}/tjenester/api/forsendelse/v1${path}`, {
        headers: { authorization, accept: "application/json" },
        redirect: "manual", // the password is for this service alone
        signal: AbortSignal.timeout(within),
        ...(form && { method: "POST", body: form }),
      });
      return { status: response.status, said: await response.text() };
    } catch (error) {
      return { status: null, said: wordsOf(error) };
    }
  };
  return {
    send: async (message) => {
      if (message.addressee === null) throw new Error(`the letter ${message.id} has nobody's name on it`);
      const before = await ask(`/eksternref/${encodeURIComponent(message.id)}`, asking);
      const known = knownIds(before);
      if (known === null) return { outcome: "later", answered: inWords(before) };
      if (known[0] !== undefined) return { outcome: "sent", answered: known[0] };
      return postedBy(await ask("/sendForsendelse", sending, formOf(message, message.addressee)));
    },
    close: () => {},
  };
}

/** Null: nobody answered, or not in time. */
type Answer = { readonly status: number | null; readonly said: string };

/** JSON in ASCII alone: a field of a form does not say in which character set it is, and not every server takes UTF-8 for granted. */
function formOf(message: Message, addressee: Addressee): FormData {
  const form = new FormData();
  const ascii = JSON.stringify(forsendelseOf(message, addressee)).replaceAll(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  form.append("forsendelse", ascii);
  for (const { name, mediaType, content } of message.files)
    form.append("filer", new Blob([new Uint8Array(content)], { type: mediaType }), name);
  return form;
}

const aboutTheLetter = [400, 413, 422];

function postedBy(answer: Answer): Posted {
  const { status, said } = answer;
  const isTaken = status !== null && status >= 200 && status < 300;
  const id = isTaken ? idIn(parsed(said)) : null;
  if (id !== null) return { outcome: "sent", answered: id };
  if (status === null || isTaken || status >= 500) return { outcome: "unclear", answered: inWords(answer) };
  return { outcome: aboutTheLetter.includes(status) ? "refused" : "later", answered: inWords(answer) };
}

/**
 * The ids that the service has for a reference; 404 is none, as KS' own client reads it. Null: it did not say, and then nothing may be sent. The
 * documentation tells of a list and KS' schema of a list in `forsendelseIder`; either is taken.
 */
function knownIds({ status, said }: Answer): readonly string[] | null {
  if (status === 404) return [];
  if (status !== 200) return null;
  const told = parsed(said);
  const list = Array.isArray(told) ? told : (told as { readonly forsendelseIder?: unknown } | null)?.forsendelseIder;
  if (list === null) return [];
  if (!Array.isArray(list)) return null;
  const ids = list.map(idIn).filter((id) => id !== null);
  return ids.length === list.length ? ids : null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function idIn(told: unknown): string | null {
  const id = (told as { readonly id?: unknown } | null)?.id;
  return typeof id === "string" && uuid.test(id) ? id : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const inWords = ({ status, said }: Answer): string => [status ?? "", said].join(" ").trim().slice(0, 500);

/** What went wrong on the way: fetch keeps the reason behind its own «fetch failed». */
function wordsOf(error: unknown): string {
  const { message, cause } = error as { readonly message?: string; readonly cause?: { readonly message?: string } };
  return [message ?? String(error), cause?.message].filter((words) => words).join(": ");
}
