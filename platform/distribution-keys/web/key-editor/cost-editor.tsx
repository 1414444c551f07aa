import { Button, Details } from "@digdir/designsystemet-react";
import type { Charge, CostRule, LimitedAmounts, ShareRule } from "@omforent/fairness";
import { kroner } from "@omforent/kernel";
import type { ReactElement } from "react";
import { AmountField } from "../amount-fields.tsx";
import { useSaid } from "../sentences.ts";
import styles from "../workshop.module.css";
import { ChargeEditor } from "./charge-editor.tsx";
import type { Edits } from "./key-editor.tsx";
import { newCharge, newRule } from "./new-constructs.ts";
import { RuleEditor } from "./rule-editor.tsx";

const chargeKinds: readonly Charge["kind"][] = ["fixed-each", "fixed-one", "unit-price", "own-cost"];
const wrappers = ["adjusted", "limited-shares", "phase-in", "pro-rata"] as const;

/** How one cost is divided: charges first, then a rule for the rest, with or without limits in kroner. */
export function CostEditor({ value: cost, onChange, workshop }: Edits<CostRule>): ReactElement {
  const { charges, rest } = apart(cost);
  const setCharges = (next: readonly Charge[]) => onChange(together(next, rest));
  return (
    <>
      {charges.map((charge, index) => (
        <ChargeEditor
          key={index}
          value={charge}
          workshop={workshop}
          onChange={(next) => setCharges(charges.map((old, at) => (at === index ? next : old)))}
          onRemove={() => setCharges(charges.filter((_, at) => at !== index))}
        />
      ))}
      {rest && <RestEditor value={rest} workshop={workshop} onChange={(next) => onChange(together(charges, next))} />}
      <MoreTerms value={cost} onChange={onChange} workshop={workshop} />
    </>
  );
}

function RestEditor({ value: rest, onChange, workshop }: Edits<ShareRule | LimitedAmounts>): ReactElement {
  const { t } = useSaid();
  if (rest.kind !== "limited-amounts") return <RuleEditor value={rest} onChange={onChange} workshop={workshop} />;
  return (
    <>
      <RuleEditor value={rest.rule} onChange={(rule) => onChange({ ...rest, rule })} workshop={workshop} />
      <fieldset className={styles.term}>
        <legend>{t("workshop.term.limited-amounts")}</legend>
        <div className={styles.pair}>
          <AmountField
            label={t("workshop.minimum")}
            amount={rest.minimum}
            onAmount={(minimum) => onChange({ ...rest, minimum })}
          />
          <AmountField
            label={t("workshop.maximum")}
            amount={rest.maximum}
            onAmount={(maximum) => onChange({ ...rest, maximum })}
          />
        </div>
        <Button variant="tertiary" data-color="neutral" data-size="sm" onClick={() => onChange(rest.rule)}>
          {t("workshop.remove")}
        </Button>
      </fieldset>
    </>
  );
}

/** The constructs that fewer agreements use, each with a button that adds it. */
function MoreTerms({ value: cost, onChange, workshop }: Edits<CostRule>): ReactElement {
  const { t } = useSaid();
  const { charges, rest } = apart(cost);
  const rule = rest?.kind === "limited-amounts" ? rest.rule : rest;
  const withRule = (next: ShareRule) =>
    onChange(together(charges, rest?.kind === "limited-amounts" ? { ...rest, rule: next } : next));
  return (
    <Details data-size="sm" data-color="neutral" className={styles.more}>
      <Details.Summary>{t("workshop.term.more")}</Details.Summary>
      <Details.Content className={styles.terms}>
        {chargeKinds.map((kind) => (
          <Button
            key={kind}
            variant="tertiary"
            data-size="sm"
            onClick={() => onChange(together([...charges, newCharge(kind, workshop)], rest))}
          >
            {t(`workshop.term.${kind}`)}
          </Button>
        ))}
        {rest && rest.kind !== "limited-amounts" && (
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() =>
              onChange(
                together(charges, { kind: "limited-amounts", rule: rest, minimum: kroner(10_000n), maximum: null }),
              )
            }
          >
            {t("workshop.term.limited-amounts")}
          </Button>
        )}
        {rule &&
          wrappers.map((kind) => (
            <Button
              key={kind}
              variant="tertiary"
              data-size="sm"
              onClick={() => withRule(newRule(kind, rule, workshop))}
            >
              {t(`workshop.term.${kind}`)}
            </Button>
          ))}
        {charges.length > 0 && (
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => onChange(together(charges, rest ? null : { kind: "equal" }))}
          >
            {t(rest ? "workshop.term.no-rest" : "workshop.term.with-rest")}
          </Button>
        )}
      </Details.Content>
    </Details>
  );
}

type Apart = { readonly charges: readonly Charge[]; readonly rest: ShareRule | LimitedAmounts | null };

const apart = (cost: CostRule): Apart => (cost.kind === "charged-first" ? cost : { charges: [], rest: cost });
const together = (charges: readonly Charge[], rest: Apart["rest"]): CostRule =>
  charges.length === 0 ? (rest ?? { kind: "equal" }) : { kind: "charged-first", charges, rest };
