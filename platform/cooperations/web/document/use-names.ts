import { useCallback } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { RecipientWire, WithheldWire } from "../../contract.ts";

/** «kommunestyret i Åfjord», «Åfjord kommune», or a cooperation by its own name. */
export function useRecipientName(): (recipient: RecipientWire) => string {
  const { t } = useSentences();
  return useCallback(
    ({ id, name }) => {
      const [kind, number = ""] = id.split(":");
      if (kind === "council")
        return t(number.length === 2 ? "document.recipient.county-council" : "document.recipient.council", { name });
      if (kind === "county") return t("document.recipient.county", { name });
      return kind === "municipality" ? t("document.recipient.municipality", { name }) : name;
    },
    [t],
  );
}

/** «Åfjord kommune, kommunestyret i Åfjord og kommunestyret i Osen» */
export function useRecipientNames(): (recipients: readonly RecipientWire[]) => string {
  const nameOf = useRecipientName();
  const format = useFormat();
  return useCallback((recipients) => format.list(recipients.map(nameOf)), [format, nameOf]);
}

/** «saksbehandler», of those roles that send documents. */
export function useRoleName(): (role: WithheldWire["decidedBy"]) => string {
  const { t } = useSentences();
  return (role) => {
    switch (role) {
      case "case-officer":
      case "economist":
      case "chief-executive":
      case "secretary":
        return t(`document.role.${role}`);
      default:
        return t("document.role.other");
    }
  };
}
