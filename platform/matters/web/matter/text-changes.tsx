import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { VisuallyHidden } from "../../../kernel/web/visually-hidden.tsx";
import type { TextChangeWire } from "../../contract.ts";
import styles from "./text-changes.module.css";

/** What changed in a text, line by line: what goes is struck out, what comes is underlined, and both are said to those who listen. */
export function TextChanges({ changes }: { changes: readonly TextChangeWire[] }): ReactElement {
  const { t } = useSentences();
  if (changes.length === 0) return <p>{t("matter.text.same")}</p>;
  return (
    <ol className={styles.changes}>
      {changes.map((change) => (
        <li key={`${change.line}-${change.lineAfter}`}>
          <span className={styles.line}>{t("matter.text.line", { line: change.lineAfter })}</span>
          <div className={styles.words}>
            {change.words ? <Words words={change.words} /> : <Lines change={change} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

const Words = ({ words }: { words: NonNullable<TextChangeWire["words"]> }): ReactElement => (
  <>
    {words.map(({ kind, text }, at) =>
      kind === "same" ? (
        text
      ) : kind === "removed" ? (
        <Gone key={`${at}`} text={text} />
      ) : (
        <Come key={`${at}`} text={text} />
      ),
    )}
  </>
);

const Lines = ({ change }: { change: TextChangeWire }): ReactElement => (
  <>
    {change.before.length > 0 && <Gone text={change.before.join("\n")} />}
    {change.before.length > 0 && change.after.length > 0 && "\n"}
    {change.after.length > 0 && <Come text={change.after.join("\n")} />}
  </>
);

function Gone({ text }: { text: string }): ReactElement {
  const { t } = useSentences();
  return (
    <del className={styles.gone}>
      <VisuallyHidden>{` ${t("matter.text.gone")} `}</VisuallyHidden>
      {text}
    </del>
  );
}

function Come({ text }: { text: string }): ReactElement {
  const { t } = useSentences();
  return (
    <ins className={styles.come}>
      <VisuallyHidden>{` ${t("matter.text.come")} `}</VisuallyHidden>
      {text}
    </ins>
  );
}
