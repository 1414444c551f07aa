import type { ReactElement, ReactNode } from "react";
import { useSentences } from "./i18n.ts";
import styles from "./unknown.module.css";

/** «ikke kjent»: said openly, with who could fill it in and, beside it, what to do about it. Never a guess, never a zero. */
export function Unknown({ who, action }: { who?: string; action?: ReactNode }): ReactElement {
  const { t } = useSentences();
  return (
    <>
      <span className={styles.unknown}>{t("unknown.label")}</span>
      {who && <span className={styles.who}>{t("unknown.who", { who })}</span>}
      {action && <span className={styles.action}>{action}</span>}
    </>
  );
}
