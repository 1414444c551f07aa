import { Checkbox, Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { nameOf, ownFirst } from "../../domain/index.ts";
import styles from "../alone/alone.module.css";
import { AmountField } from "../amount-fields.tsx";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import type { Limits } from "./use-limits.ts";

/** «Det dere kan leve med»: the most that each says it can pay. */
export function LimitFields({
  workshop: { last, facts },
  limits,
}: {
  workshop: Workshop;
  limits: Limits;
}): ReactElement {
  const { t } = useSaid();
  return (
    <Details data-size="sm" data-color="neutral" className={styles.proof} defaultOpen={limits.isShared}>
      <Details.Summary>{t("finding.limits")}</Details.Summary>
      <Details.Content>
        <p>{t("finding.limits.lead")}</p>
        <fieldset className={`${styles.plain} ${styles.fields}`}>
          <legend className="ds-sr-only">{t("finding.limits")}</legend>
          {ownFirst(last!.evaluation.shares, last!.state.own).map(({ id }) => (
            <AmountField
              key={id}
              label={nameOf(facts, id)}
              amount={limits.of(id)}
              onAmount={(amount) => limits.set(id, amount)}
            />
          ))}
        </fieldset>
        {limits.known.length > 0 && (
          <Checkbox
            data-size="sm"
            label={t("finding.limits.share")}
            checked={limits.isShared}
            onChange={(event) => limits.share(event.target.checked)}
          />
        )}
      </Details.Content>
    </Details>
  );
}
