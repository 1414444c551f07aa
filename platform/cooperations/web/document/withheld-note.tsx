import { Alert, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { keepTogether } from "../../../kernel/domain/format.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { DocumentWire, WithheldWire } from "../../contract.ts";
import { useRoleName } from "./use-names.ts";
import styles from "./withheld-note.module.css";

/** What is withheld, by which section and what that says, why, and who decided. */
export function WithheldNote({
  document,
  withheld,
  date,
}: {
  document: DocumentWire;
  withheld: WithheldWire;
  date: string;
}): ReactElement {
  const { t, language } = useSentences();
  const format = useFormat();
  const role = useRoleName()(withheld.decidedBy);
  const { citation, words } = withheld;
  const section = keepTogether([citation?.act, citation?.section].filter(Boolean).join(" "));
  const holder = document.holderName;
  return (
    <Alert data-color="info" className={styles.note}>
      <Heading level={2} data-size="2xs">
        {t("document.withheld.heading")}
      </Heading>
      <Paragraph>
        {t("document.withheld.by", { section })} {words?.[language]}{" "}
        {withheld.grade === "inference" && t("document.send.exemption.grade")}
      </Paragraph>
      <Paragraph>{t("document.withheld.reason", { reason: withheld.reason })}</Paragraph>
      <Paragraph>
        {t("document.withheld.decided", { role, holder, date: format.date(date) })}{" "}
        {document.text === null ? t("document.withheld.access", { holder }) : t("document.withheld.insider")}
      </Paragraph>
    </Alert>
  );
}
