import type { Problem, Sent } from "../../kernel/web/api.ts";
import { currentLanguage } from "../../kernel/web/i18n.ts";
import type { AttachmentWire } from "../contract.ts";

/** Puts a file beside a matter: the file itself is the body of what is sent. */
export async function sendFile(matter: string, file: File): Promise<Sent<AttachmentWire>> {
  const address = `/api/v1/matters/${encodeURIComponent(matter)}/attachments?name=${encodeURIComponent(file.name)}`;
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      accept: "application/json",
      "accept-language": currentLanguage(),
      "content-type": file.type || "application/octet-stream",
    },
    body: file,
  });
  const said: unknown = await answer.json().catch(() => ({}));
  if (answer.ok) return { ok: true, value: said as AttachmentWire }; // the server checks its answers against the contract
  const problem = said as Partial<Problem>;
  return {
    ok: false,
    problem: {
      ...problem,
      status: answer.status,
      code: problem.code ?? "http/unexpected",
      message: problem.message ?? "",
    },
  };
}
