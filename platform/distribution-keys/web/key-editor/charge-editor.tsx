import { Button } from "@digdir/designsystemet-react";
import type { Charge } from "@omforent/fairness";
import { ore } from "@omforent/kernel";
import type { ReactElement } from "react";
import { AmountField } from "../amount-fields.tsx";
import { useSaid } from "../sentences.ts";
import styles from "../workshop.module.css";
import type { Edits } from "./key-editor.tsx";
import { PercentField, QuantityField } from "./number-fields.tsx";
import { ReadingFields } from "./reading-fields.tsx";
import { WhoField } from "./who-field.tsx";

/** An amount that is charged before the rest is shared. */
export function ChargeEditor({
  value: charge,
  onChange,
  workshop,
  onRemove,
}: Edits<Charge> & { onRemove: () => void }): ReactElement {
  const { t } = useSaid();
  return (
    <fieldset className={styles.term}>
      <legend>{t(`workshop.term.${charge.kind}`)}</legend>
      <ChargeFields value={charge} onChange={onChange} workshop={workshop} />
      <Button variant="tertiary" data-color="neutral" data-size="sm" onClick={onRemove}>
        {t("workshop.remove")}
      </Button>
    </fieldset>
  );
}

function ChargeFields({ value: charge, onChange, workshop }: Edits<Charge>): ReactElement {
  const { t } = useSaid();
  switch (charge.kind) {
    case "fixed-each":
      return (
        <AmountField
          label={t("workshop.term.amount-each")}
          amount={charge.amount}
          onAmount={(amount) => onChange({ ...charge, amount: amount ?? ore(0n) })}
        />
      );
    case "fixed-one":
      return (
        <div className={styles.pair}>
          <AmountField
            label={t("workshop.column.amount")}
            amount={charge.amount}
            onAmount={(amount) => onChange({ ...charge, amount: amount ?? ore(0n) })}
          />
          <WhoField value={charge.who} onChange={(who) => onChange({ ...charge, who })} workshop={workshop} />
        </div>
      );
    case "unit-price":
      return (
        <>
          <div className={styles.pair}>
            <AmountField
              label={t("workshop.term.price")}
              amount={charge.price}
              onAmount={(price) => onChange({ ...charge, price: price ?? ore(0n) })}
            />
            <QuantityField
              label={t("workshop.term.free")}
              value={charge.free}
              onChange={(free) => onChange({ ...charge, free })}
            />
          </div>
          <ReadingFields
            value={charge.quantity}
            onChange={(quantity) => onChange({ ...charge, quantity })}
            workshop={workshop}
          />
          {charge.exceptions.map((exception, index) => (
            <div key={index} className={styles.pair}>
              <WhoField
                value={exception.who}
                onChange={(who) =>
                  onChange({
                    ...charge,
                    exceptions: charge.exceptions.map((old, at) => (at === index ? { ...old, who } : old)),
                  })
                }
                workshop={workshop}
              />
              <AmountField
                label={t("workshop.term.price")}
                amount={exception.price}
                onAmount={(price) =>
                  onChange({
                    ...charge,
                    exceptions: charge.exceptions.map((old, at) =>
                      at === index ? { ...old, price: price ?? ore(0n) } : old,
                    ),
                  })
                }
              />
            </div>
          ))}
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() =>
              onChange({
                ...charge,
                exceptions: [...charge.exceptions, { who: { kind: "host" }, price: charge.price }],
              })
            }
          >
            {t("workshop.term.exception")}
          </Button>
        </>
      );
    case "own-cost":
      return (
        <>
          <ReadingFields value={charge.cost} onChange={(cost) => onChange({ ...charge, cost })} workshop={workshop} />
          <div className={styles.pair}>
            <PercentField
              label={t("workshop.term.rate")}
              value={charge.rate}
              onChange={(rate) => onChange({ ...charge, rate })}
            />
            <AmountField
              label={t("workshop.term.up-to")}
              amount={charge.upTo}
              onAmount={(upTo) => onChange({ ...charge, upTo })}
            />
          </div>
        </>
      );
  }
}
