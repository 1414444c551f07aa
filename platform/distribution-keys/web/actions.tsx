import { Button, Field, Label, Select } from "@digdir/designsystemet-react";
import { type Language, languages, renderClause } from "@omforent/fairness";
import { type ReactElement, useState } from "react";
import { Announce } from "../../kernel/web/visually-hidden.tsx";
import { vocabularyOf } from "../domain/index.ts";
import { saveCsv, saveExcel } from "./downloads.ts";
import { useSaid } from "./sentences.ts";
import { useExport } from "./use-export.ts";
import { linkTo } from "./use-workshop-state.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** What can be taken along: the figures as a file, the link, and the key as a clause for the agreement. */
export function Actions({ workshop }: { workshop: Workshop }): ReactElement | null {
  const { t, language } = useSaid();
  const { state, facts, last } = workshop;
  const [said, setSaid] = useState("");
  const [clauseLanguage, setClauseLanguage] = useState<Language>(language);
  const file = useExport(workshop);
  if (!last || !file) return null;
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch {
      setSaid(t("workshop.copy.failed"));
    }
  };
  const clause = () => renderClause(last.key, vocabularyOf(state, facts), clauseLanguage);
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        <Button
          onClick={() => void saveExcel(file).then(() => setSaid(t("workshop.saved", { file: `${file.name}.xlsx` })))}
        >
          {t("workshop.excel")}
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            saveCsv(file);
            setSaid(t("workshop.saved", { file: `${file.name}.csv` }));
          }}
        >
          {t("workshop.csv")}
        </Button>
        <Button variant="tertiary" onClick={() => void copy(linkTo(state), t("workshop.link.copied"))}>
          {t("workshop.link")}
        </Button>
      </div>
      <div className={styles.clause}>
        <Button variant="tertiary" onClick={() => void copy(clause(), t("workshop.clause.copied"))}>
          {t("workshop.clause")}
        </Button>
        <Field>
          <Label className="ds-sr-only">{t("workshop.clause.language")}</Label>
          <Select
            data-size="sm"
            value={clauseLanguage}
            onChange={(event) => setClauseLanguage(event.target.value as Language)}
          >
            {languages.map((one) => (
              <Select.Option key={one} value={one} lang={one}>
                {t(`workshop.clause.language.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <p className={styles.said} aria-hidden="true">
        {said}
      </p>
      <Announce>{said}</Announce>
    </div>
  );
}
