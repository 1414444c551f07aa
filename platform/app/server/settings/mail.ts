import { ok, type Result, refuse } from "@omforent/kernel";
import type { MailSettings } from "../../../matters/server/index.ts";

export type { MailSettings };

type Environment = NodeJS.ProcessEnv;

const written = /^(?:(?<name>[^<>"\r\n]{1,100}?)\s*<(?<named>[^\s@<>]+@[^\s@<>]+)>|(?<bare>[^\s@<>]+@[^\s@<>]+))$/;

/**
 * The mail server and the sender, or none of them. Letters hold links, so there must be an address that others can open. A password is never shown in the
 * refusal. Refusals: `server/no-such-mail-server`, `server/mail-without-sender`, `server/no-such-sender`, `server/mail-without-address`.
 */
export function readMail(
  { OMFORENT_SMTP_URL, OMFORENT_MAIL_FROM }: Environment,
  address: URL | null,
): Result<MailSettings | null> {
  if (!OMFORENT_SMTP_URL) return ok(null);
  const url = URL.canParse(OMFORENT_SMTP_URL) ? new URL(OMFORENT_SMTP_URL) : null;
  const isPlain =
    url && ["", "/"].includes(url.pathname) && url.search === "" && url.hash === "" && url.hostname !== "";
  if (!isPlain || !["smtp:", "smtps:"].includes(url.protocol)) return refuse("server/no-such-mail-server");
  if (!OMFORENT_MAIL_FROM) return refuse("server/mail-without-sender");
  const from = OMFORENT_MAIL_FROM.trim().match(written)?.groups;
  if (!from) return refuse("server/no-such-sender", { from: OMFORENT_MAIL_FROM.slice(0, 80) });
  if (address === null) return refuse("server/mail-without-address");
  return ok({ url, from: { name: from.name ?? "Omforent", address: from.named ?? from.bare ?? "" } });
}
