import { Button } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import type { CooperationDetailWire } from "../../contract.ts";
import { isCorrectable } from "../form/cooperation-form.ts";
import { mayHaveHost } from "./may-have-host.ts";
import styles from "./unknown-section.module.css";

/** What nobody has told yet, who usually knows, and a button to fill it in. */
export function UnknownSection({
  cooperation,
  onCorrect,
}: {
  cooperation: CooperationDetailWire;
  onCorrect: (field: string) => void;
}): ReactElement | null {
  const { t } = useSentences();
  const unknown = cooperation.unknown
    .filter(isCorrectable)
    .filter((field) => field !== "host" || mayHaveHost(cooperation.summary.form));
  if (unknown.length === 0) return null;
  return (
    <Section heading={t("cooperation.unknown.heading")} lead={t("cooperation.unknown.lead")} id="ikke-kjent">
      <ul className={styles.list}>
        {unknown.map((field) => (
          <li key={field} className={styles.item}>
            <div>
              <strong>{t(`field.${field}`)}</strong>
              <span className={styles.who}>{t("unknown.who", { who: t(`field.${field}.who`) })}</span>
            </div>
            <Button
              variant="secondary"
              data-size="sm"
              aria-label={`${t("cooperation.unknown.fill-in")}: ${t(`field.${field}`)}`}
              onClick={() => onCorrect(field)}
            >
              {t("cooperation.unknown.fill-in")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
