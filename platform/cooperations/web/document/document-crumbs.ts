import { useSentences } from "../../../kernel/web/i18n.ts";
import type { Crumb } from "../../../kernel/web/page.tsx";
import type { DocumentWire } from "../../contract.ts";
import { cooperationAddress } from "../addresses.ts";

/** The pages above a document's. */
export function useDocumentCrumbs({
  cooperation,
  cooperationName,
}: Pick<DocumentWire, "cooperation" | "cooperationName">): readonly Crumb[] {
  const { t } = useSentences();
  return [
    { label: t("cooperations.title"), to: "/samarbeid" },
    { label: cooperationName, to: cooperationAddress(cooperation) },
  ];
}
