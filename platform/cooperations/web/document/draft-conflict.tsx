import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect, useRef } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { DocumentForm } from "./document-form.ts";
import { DocumentText } from "./document-text.tsx";
import styles from "./draft-conflict.module.css";

/** Somebody else has saved the same draft: what is saved now, beside what stands in the form. The writer chooses. */
export function DraftConflict({
  theirs,
  onKeep,
  onUse,
}: {
  theirs: DocumentForm;
  onKeep: () => void;
  onUse: () => void;
}): ReactElement {
  const { t } = useSentences();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs" ref={heading} tabIndex={-1}>
        {t("document.conflict.heading")}
      </Heading>
      <Paragraph>{t("document.conflict.lead")}</Paragraph>
      <section className={styles.theirs} aria-labelledby="lagret-naa">
        <Heading level={3} data-size="2xs" id="lagret-naa">
          {t("document.conflict.theirs", { version: theirs.version })}
        </Heading>
        <p>
          <strong>{theirs.title}</strong> {`(${t(`document.kind.${theirs.kind}`)})`}
        </p>
        <DocumentText text={theirs.text} />
      </section>
      <div className={styles.actions}>
        <Button variant="secondary" onClick={onKeep}>
          {t("document.conflict.keep")}
        </Button>
        <Button variant="tertiary" onClick={onUse}>
          {t("document.conflict.use")}
        </Button>
      </div>
    </Alert>
  );
}
