import type { ReactElement } from "react";
import { keepTogether } from "../../kernel/domain/format-section.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import type { ClauseWire } from "../contract.ts";
import styles from "./clause-text.module.css";

/** «kommuneloven § 18-4», or the place in what has been agreed. */
export const clauseName = (clause: ClauseWire): string =>
  keepTogether(
    clause.kind === "law"
      ? [clause.citation.act, clause.citation.section].filter((part) => part !== null).join(" ")
      : [clause.document, clause.place].filter((part) => part !== "").join(" "),
  );

/** The section or the clause that something rests on, and how sure we are of it. */
export function ClauseText({ clause }: { clause: ClauseWire }): ReactElement {
  const { t } = useSentences();
  return (
    <span className={styles.clause}>
      {clauseName(clause)}
      {clause.kind === "law" && <span className={styles.grade}> ({t(`clause.grade.${clause.grade}`)})</span>}
    </span>
  );
}
