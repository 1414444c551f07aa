import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import styles from "./draft-note.module.css";

/** Says that the draft is saved, where, and when. */
export function DraftNote({ savedAt }: { savedAt: Date | null }): ReactElement {
  const { t, language } = useSentences();
  const time = savedAt?.toLocaleTimeString(language === "en" ? "en-GB" : "nb-NO", {
    hour: "2-digit",
    minute: "2-digit",
  });
  return (
    <p className={styles.note} role="status">
      {time ? t("form.draft.saved", { time }) : t("form.draft.will-be")}
    </p>
  );
}
