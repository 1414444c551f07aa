import type { ShareRule } from "@omforent/fairness";
import type { ReactElement } from "react";
import { missingWeight, nameOf, percent } from "../../domain/index.ts";
import { useSaid } from "../sentences.ts";
import styles from "../workshop.module.css";
import type { Edits } from "./key-editor.tsx";
import { equalRule } from "./new-constructs.ts";
import { PercentField } from "./number-fields.tsx";

type Table = Extract<ShareRule, { kind: "table" }>;

/** Agreed shares, one for each participant; they must sum to 100 %. */
export function TableEditor({ value: table, onChange, workshop: { state, facts } }: Edits<Table>): ReactElement {
  const { t, language } = useSaid();
  const shareOf = new Map(table.shares.map(({ participant, share }) => [participant, share]));
  const ids = [...new Set([...state.participants.map(({ id }) => id), ...shareOf.keys()])];
  const missing = missingWeight(table.shares.map(({ share }) => ({ weight: share, rule: equalRule })));
  return (
    <fieldset className={styles.term}>
      <legend>{t("workshop.table-rule")}</legend>
      {ids.map((id) => (
        <PercentField
          key={id}
          label={nameOf(facts, id)}
          value={shareOf.get(id) ?? null}
          onChange={(share) =>
            onChange({
              ...table,
              shares: [...table.shares.filter((one) => one.participant !== id), { participant: id, share }].sort(
                (a, b) => (a.participant < b.participant ? -1 : 1),
              ),
            })
          }
        />
      ))}
      {missing.n !== 0n && (
        <p className={styles.hint} role="status">
          {t(missing.n > 0n ? "workshop.parts.missing" : "workshop.parts.too-much", {
            missing: percent(missing.n < 0n ? { n: -missing.n, d: missing.d } : missing, language),
          })}
        </p>
      )}
    </fieldset>
  );
}
