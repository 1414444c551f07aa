import type { Transporter } from "nodemailer";

export type Message = {
  /** The letter's id: the same message has the same, however often it is sent. */
  readonly id: string;
  /** An e-mail address, or an organisation number by SvarUt. */
  readonly to: string;
  /** Whose name an envelope would bear; null: a letter that never goes by SvarUt. */
  readonly addressee: Addressee | null;
  readonly subject: string;
  readonly text: string;
  readonly unsubscribe: string | null;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly content: Buffer }[];
};

/** «Åfjord kommune», in «Årnes». */
export type Addressee = { readonly name: string; readonly place: string };

/**
 * Sent: somebody else has it now. Refused: not now and not later. Later: nobody has it, and it can be tried again. Unclear: somebody may have it,
 * and it can be tried again when the hold of its way is over.
 */
export type Posted = { readonly outcome: "sent" | "refused" | "later" | "unclear"; readonly answered: string };

/** A way out of the program for letters. */
export type Post = { readonly send: (message: Message) => Promise<Posted>; readonly close: () => void };

export type MailSettings = { readonly url: URL; readonly from: { readonly name: string; readonly address: string } };

/** Long enough for a slow server, and shorter together than a letter is held (`holdSeconds`). */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
const ownMachine = ["127.0.0.1", "[::1]", "localhost"];

/** E-mail by SMTP. A server on another machine must offer encryption. */
export function mailPost({ url, from }: MailSettings): Post {
  let transport: Promise<Transporter> | null = null;
  const open = (): Promise<Transporter> => {
    transport ??= import("nodemailer").then(({ createTransport }) =>
      createTransport({
        host: url.hostname.replace(/^\[|\]$/g, ""),
        ...(url.port === "" ? {} : { port: Number(url.port) }),
        secure: url.protocol === "smtps:",
        requireTLS: url.protocol === "smtp:" && !ownMachine.includes(url.hostname),
        ...(url.username === ""
          ? {}
          : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
        disableFileAccess: true,
        disableUrlAccess: true,
        ...patience,
      }),
    );
    return transport;
  };
  return {
    send: async (message) => {
      const mailer = await open();
      try {
        const { response } = await mailer.sendMail({ ...mailOf(message), from });
        return { outcome: "sent", answered: String(response) };
      } catch (error) {
        return failed(error);
      }
    },
    close: () => void transport?.then((mailer) => mailer.close()),
  };

  function mailOf({ id, to, subject, text, unsubscribe, files }: Message) {
    return {
      to: { name: "", address: to },
      subject: subject.replaceAll(/\s+/g, " "),
      text,
      messageId: `<${id}@${from.address.split("@")[1]}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      ...(unsubscribe === null ? {} : { list: { unsubscribe } }),
      attachments: files.map(({ name, mediaType, content }) => ({ filename: name, contentType: mediaType, content })),
    };
  }
}

/** A server's 5xx about this letter is a no for good; everything else (4xx, silence, no server, a wrong password) may be over later. */
function failed(error: unknown): Posted {
  const { responseCode, code, message } = error as {
    readonly responseCode?: number;
    readonly code?: string;
    readonly message?: string;
  };
  const isAboutLetter = code === "EENVELOPE" || code === "EMESSAGE";
  const outcome = isAboutLetter && responseCode !== undefined && responseCode >= 500 ? "refused" : "later";
  return { outcome, answered: String(message ?? code ?? error).slice(0, 500) };
}
