import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = {
  readonly id: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly text: string;
};
/** What the server says to the next letter; when nothing is left to say, it takes it. */
export type Answer = { readonly code: number; readonly at: "recipient" | "content" } | "hang-up";

/** A real SMTP server on this machine that keeps what it takes over, and says no as it is told to. */
export async function aMailServer() {
  const received: ReceivedMail[] = [];
  const answers: Answer[] = [];
  const refusal = (code: number) => Object.assign(new Error(`says ${code}`), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      const next = answers[0];
      if (typeof next !== "object" || next.at !== "recipient") return done();
      answers.shift();
      done(refusal(next.code));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const next = answers.shift();
        if (typeof next === "object") return done(refusal(next.code));
        const raw = Buffer.concat(parts).toString("latin1");
        received.push({
          id: raw.match(/^Message-ID: <(.+)>\r$/im)?.[1] ?? "",
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          text: textOf(raw),
        });
        // taken over, and the line goes dead before the sender hears it
        if (next === "hang-up") for (const one of server.connections) one._socket.destroy();
        else done();
      });
    },
  });
  server.on("error", () => {}); // a line that goes dead is what some tests are about
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: new URL(`smtp://127.0.0.1:${port}`),
    received,
    answers,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** The words of a letter: its first text part, whichever way it is packed. */
function textOf(raw: string): string {
  const at = raw.search(/^Content-Type: text\/plain/im);
  const [head = "", ...rest] = raw.slice(at).split("\r\n\r\n");
  const body = rest.join("\r\n\r\n").split("\r\n--")[0] ?? "";
  if (/base64/i.test(head) || /^Content-Transfer-Encoding: base64/im.test(raw.slice(0, at)))
    return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
