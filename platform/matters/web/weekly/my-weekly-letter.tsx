import { Button, Field, Label, Paragraph, Select } from "@digdir/designsystemet-react";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import type { Language } from "../../../kernel/domain/language.ts";
import { getJson } from "../../../kernel/web/api.ts";
import { type SentenceKey, useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { Refused } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { WeeklyLetterWire } from "../../contract.ts";
import styles from "./weekly.module.css";

const address = "/api/v1/me/weekly-letter";
const languages = ["nb", "nn", "en"] as const satisfies readonly Language[];
const myWeeklyLetterQuery = queryOptions({
  queryKey: ["me", "weekly-letter"],
  queryFn: ({ signal }) => getJson<WeeklyLetterWire>(address, signal),
});

/** Do I get an e-mail each week about what waits for us? */
export function MyWeeklyLetter(): ReactElement | null {
  const { t, language: reading } = useSentences();
  const { data: chosen } = useQuery(myWeeklyLetterQuery);
  const [picked, setPicked] = useState<Language | null>(null);
  const sending = useSending<WeeklyLetterWire>({ changes: [myWeeklyLetterQuery.queryKey] });
  if (!chosen) return null;
  const language = picked ?? chosen.language ?? reading;
  const name = (one: Language) => t(`weekly.language.${one}` as SentenceKey);
  const choose = (wanted: boolean) => sending.send(address, { wanted, language }, "PUT");
  return (
    <Section heading={t("weekly.heading")} lead={t("weekly.lead")} id="ukebrev">
      <Paragraph role="status">
        {chosen.wanted && chosen.language ? t("weekly.yes", { language: name(chosen.language) }) : t("weekly.no")}
      </Paragraph>
      <div className={styles.choice}>
        <Field>
          <Label>{t("weekly.language")}</Label>
          <Select value={language} onChange={({ currentTarget }) => setPicked(currentTarget.value as Language)}>
            {languages.map((one) => (
              <Select.Option key={one} value={one}>
                {name(one)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {(!chosen.wanted || language !== chosen.language) && (
          <Button variant="secondary" loading={sending.isSending} onClick={() => choose(true)}>
            {t(chosen.wanted ? "weekly.change" : "weekly.start")}
          </Button>
        )}
        {chosen.wanted && (
          <Button variant="tertiary" loading={sending.isSending} onClick={() => choose(false)}>
            {t("weekly.stop")}
          </Button>
        )}
      </div>
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
    </Section>
  );
}
