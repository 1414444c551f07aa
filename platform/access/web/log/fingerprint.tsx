import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { getText, ProblemError } from "../../../kernel/web/api.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { saveFile } from "../../../kernel/web/save-file.ts";
import { Refused } from "../../../kernel/web/states.tsx";
import type { LogJson } from "../../contract.ts";
import styles from "./log.module.css";

/** What the log ends with, what that is good for, and how anybody checks the whole of it without us. */
export function Fingerprint({ head }: { head: NonNullable<LogJson["head"]> }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const name = `${head.log.replace(/[^a-z0-9-]+/gi, "-")}.jsonl`;
  const download = useMutation({
    mutationFn: () => getText(`/api/v1/log/export?log=${encodeURIComponent(head.log)}`),
    onSuccess: (text) => saveFile(new Blob([text], { type: "application/x-ndjson;charset=utf-8" }), name),
  });
  return (
    <Section heading={t("fingerprint.heading")} lead={t("fingerprint.lead")} id="fingeravtrykk">
      <p className={styles.head}>
        <code>{head.head}</code>
        <span className={styles.note}>
          {t("fingerprint.entries", { count: head.entries, number: format.count(head.entries) })}
        </span>
      </p>
      <Button variant="secondary" loading={download.isPending} onClick={() => download.mutate()}>
        {t("fingerprint.download")}
      </Button>
      {download.error instanceof ProblemError && <Refused problem={download.error.problem} />}
      {download.error && !(download.error instanceof ProblemError) && (
        <Paragraph role="alert">{t("access.not-reached")}</Paragraph>
      )}
      <Paragraph className={styles.check}>{t("fingerprint.check")}</Paragraph>
      <pre className={styles.command}>{`omforent verify-log ${name}`}</pre>
      <Paragraph className={styles.check}>{t("fingerprint.check.what")}</Paragraph>
    </Section>
  );
}
