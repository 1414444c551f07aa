import { Button, Checkbox, Details, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useState } from "react";
import { setActingFor } from "../../../kernel/web/acting-for.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { saveFile } from "../../../kernel/web/save-file.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { SendState } from "../send-state.tsx";
import styles from "./me.module.css";

/** Everything that is kept about me, to take along or to have deleted, and honestly what stays. */
export function MyDetails(): ReactElement {
  const { t } = useSentences();
  const [sure, setSure] = useState(false);
  const taking = useSending<object>({ changes: [["log"]], onDone: save });
  const erasing = useSending<{ erased: true }>({
    changes: [],
    onDone: () => {
      setActingFor(null);
      location.assign("/");
    },
  });
  return (
    <>
      <Button variant="secondary" loading={taking.isSending} onClick={() => taking.send("/api/v1/me/export")}>
        {t("me.details.take")}
      </Button>
      <SendState sending={taking} />
      <Details data-color="neutral" className={styles.more}>
        <Details.Summary>{t("me.erase.heading")}</Details.Summary>
        <Details.Content>
          <Paragraph>{t("me.erase.goes")}</Paragraph>
          <Paragraph>{t("me.erase.stays")}</Paragraph>
          <Paragraph>{t("me.erase.administrator")}</Paragraph>
          <Checkbox
            className={styles.sure}
            label={t("me.erase.sure")}
            checked={sure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
          <Button
            data-color="danger"
            variant="secondary"
            disabled={!sure}
            loading={erasing.isSending}
            onClick={() => erasing.send("/api/v1/me/erase", { sure: true })}
          >
            {t("me.erase.send")}
          </Button>
          <SendState sending={erasing} />
        </Details.Content>
      </Details>
    </>
  );
}

const save = (everything: object): void =>
  saveFile(new Blob([JSON.stringify(everything, null, 2)], { type: "application/json" }), "mine-opplysninger.json");
