import type { ReactElement } from "react";
import { Page } from "../../kernel/web/page.tsx";
import { useSaid } from "./sentences.ts";

/** The workshop as it looks while its figures are fetched. */
export function Waiting(): ReactElement {
  const { t } = useSaid();
  return (
    <Page
      title={t("workshop.title")}
      crumbs={[{ label: t("workshop.crumb"), to: "/samarbeid" }]}
      eyebrow={<span>{t("workshop.title")}</span>}
      heading={t("workshop.heading.loading")}
      lead={t("workshop.lead.empty")}
    />
  );
}
