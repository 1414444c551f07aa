import { Tag } from "@digdir/designsystemet-react";
import { oreFromWire } from "@omforent/kernel";
import { legalForm } from "@omforent/law";
import type { ReactElement, ReactNode } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { type SentenceKey, useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import type { ImportLineWire } from "../../contract.ts";
import { cooperationAddress } from "../addresses.ts";
import styles from "./preview-line.module.css";

const colours = { new: "success", duplicate: "warning", error: "danger" } as const;

/** One line of the file: what was understood, and what stands in the way. */
export function PreviewLine({ line, children }: { line: ImportLineWire; children: ReactNode }): ReactElement {
  const { t, language } = useSentences();
  const format = useFormat();
  const cost = line.cost === null ? null : oreFromWire(line.cost);
  const understood = [
    line.form && legalForm(line.form)?.names[language],
    line.participants.length > 0 && format.list([...new Set(line.participants)]),
    line.host && t("import.line.host", { name: line.host }),
    line.services.length > 0 && line.services.join(", "),
    cost?.ok && format.ore(cost.value),
    line.agreement &&
      t("import.line.agreement", { answer: t(`cooperation.agreement.${line.agreement}`).toLowerCase() }),
  ].filter(Boolean);
  return (
    <li className={styles.line}>
      <div className={styles.number}>
        {t("import.line", { line: line.line })}
        <Tag data-size="sm" data-color={colours[line.status]}>
          {t(`import.status.${line.status}`)}
        </Tag>
      </div>
      <div>
        {children || <strong>{line.name || t("import.line.no-name")}</strong>}
        <p className={styles.understood}>{understood.join(" · ")}</p>
        {line.errors.map((error) => (
          <p key={`${error.code} ${error.columnLetter ?? ""}`} className={styles.error}>
            {error.columnLetter && `${t("import.line.column", { letter: error.columnLetter })} `}
            {t(`refusal.${error.code}` as SentenceKey, paramsOf(error.params))}
          </p>
        ))}
        {line.duplicateOf.length > 0 && (
          <p className={styles.duplicate}>
            {t("import.line.duplicate")}{" "}
            {line.duplicateOf.map(({ id, name, because }, index) => (
              <span key={id}>
                {index > 0 && ", "}
                {because === "line" ? name : <PageLink to={cooperationAddress(id)}>{name}</PageLink>}
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

/** The facts of a refusal as text for its sentence. */
const paramsOf = (params: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value === null ? "–" : String(value),
    ]),
  );
