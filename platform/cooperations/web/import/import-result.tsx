import { Button } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect } from "react";
import { focusHeading } from "../../../kernel/web/arrival.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../kernel/web/page-link.tsx";
import { municipalityAddress } from "../../../municipalities/web/index.ts";
import { cooperationAddress } from "../addresses.ts";
import styles from "./import-result.module.css";
import type { ImportState } from "./use-import.ts";

/** What was added, what was not and why, and what to do next. */
export function ImportResult({
  state: { result, preview },
  municipality,
  onAgain,
}: {
  state: Extract<ImportState, { step: "done" }>;
  municipality: string | null;
  onAgain: () => void;
}): ReactElement {
  const { t } = useSentences();
  useEffect(focusHeading, []);
  const left = preview.lines.filter(({ line }) => !result.imported.some((each) => each.line === line));
  return (
    <>
      <div className={styles.actions}>
        {municipality && (
          <ButtonLink variant="primary" to={municipalityAddress(municipality)}>
            {t("import.to-municipality")}
          </ButtonLink>
        )}
        <Button variant="secondary" onClick={onAgain}>
          {t("import.again")}
        </Button>
      </div>
      <Section heading={t("import.added")}>
        <ul className={styles.list}>
          {result.imported.map(({ line, id, name }) => (
            <li key={line}>
              <PageLink to={cooperationAddress(id)}>{name}</PageLink>
            </li>
          ))}
        </ul>
      </Section>
      {left.length > 0 && (
        <Section heading={t("import.left", { count: left.length })} lead={t("import.left.lead")}>
          <ul className={styles.list}>
            {left.map(({ line, name, status }) => (
              <li key={line}>
                {`${t("import.line", { line })}: ${name || t("import.line.no-name")} – ${t(`import.status.${status}`)}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
