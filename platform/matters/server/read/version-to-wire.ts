import type { TextChangeWire, VersionWire } from "../../contract.ts";
import { isIntact, type Version } from "../../domain/index.ts";
import { sha256 } from "../hash.ts";
import type { StoredMatter } from "../store/stored-matter.ts";
import { figuresToJson } from "../store/terms-json.ts";
import { attachmentToWire } from "./decision-to-wire.ts";

/** A version with its whole text; whether its hash is the one of what stands there is computed now. */
export function versionToWire(
  { proposal, note, sentOn }: Version,
  stored: StoredMatter,
  changes: TextChangeWire[] | null,
): VersionWire {
  const { figures, attachments: _, id, ...said } = proposal;
  return {
    ...said,
    proposalId: id,
    intact: isIntact(proposal, sha256),
    figures: figures === null ? null : (structuredClone(figuresToJson(figures)) as VersionWire["figures"]),
    attachments: (stored.versionAttachments.get(proposal.version) ?? []).flatMap((one) => {
      const file = stored.attachments.get(one);
      return file ? [attachmentToWire(file)] : [];
    }),
    note,
    sentOn,
    changes,
  };
}
