import { Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import styles from "./internal-mark.module.css";

/** «Internt for Osen kommune – ingen andre kan lese det»: in words, wherever a draft is shown. */
export function InternalMark({ holder }: { holder: string }): ReactElement {
  const { t } = useSentences();
  return (
    <Tag data-color="warning" className={styles.mark}>
      {t("document.draft.internal", { holder })}
    </Tag>
  );
}
