import { Button } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { CooperationDetailWire, FieldName } from "../../contract.ts";
import { isCorrectable } from "../form/cooperation-form.ts";
import { type AnyClaim, useClaimText } from "./claim-text.ts";
import styles from "./facts-table.module.css";
import { Origin } from "./origin.tsx";

const order: readonly FieldName[] = [
  "name",
  "form",
  "participants",
  "host",
  "seat",
  "services",
  "yearlyCost",
  "agreement",
  "lifeCycle",
];

/** Every known fact with its source: what public sources say beside what persons have registered. Nothing is overwritten. */
export function FactsTable({
  cooperation,
  onCorrect,
}: {
  cooperation: CooperationDetailWire;
  onCorrect: (field: string) => void;
}): ReactElement {
  const { t } = useSentences();
  return (
    <dl className={styles.facts}>
      {order
        .filter((field) => cooperation.fields[field].state !== "unknown")
        .map((field) => {
          const { shown, others, state } = cooperation.fields[field];
          const claims: readonly AnyClaim[] = [...(shown ? [shown] : []), ...others].map(
            (claim) => ({ field, claim }) as AnyClaim,
          ); // a field's claims are all of its kind
          const said = (kind: "public" | "registered") => claims.filter(({ claim }) => claim.origin.kind === kind);
          return (
            <div key={field} className={styles.fact}>
              <dt>
                {t(`field.${field}`)}
                {state === "contested" && <span className={styles.contested}>{t("field.contested")}</span>}
              </dt>
              <Claims heading={t("field.public")} claims={said("public")} />
              <Claims heading={t("field.registered")} claims={said("registered")}>
                {isCorrectable(field) && (
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    className={styles.correct}
                    aria-label={`${t("field.correct")}: ${t(`field.${field}`)}`}
                    onClick={() => onCorrect(field)}
                  >
                    {t("field.correct")}
                  </Button>
                )}
              </Claims>
            </div>
          );
        })}
    </dl>
  );
}

function Claims({
  heading,
  claims,
  children,
}: {
  heading: string;
  claims: readonly AnyClaim[];
  children?: ReactNode;
}): ReactElement {
  const text = useClaimText();
  return (
    <dd className={styles.claims}>
      <span className={styles.kind}>{heading}</span>
      {claims.length === 0 && <span className={styles.nothing}>–</span>}
      {claims.map((each) => (
        <span key={each.claim.id} className={styles.claim}>
          {text(each)}
          <Origin claim={each.claim} />
        </span>
      ))}
      {children}
    </dd>
  );
}
