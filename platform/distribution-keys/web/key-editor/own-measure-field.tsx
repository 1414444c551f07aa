import { Button, Textfield } from "@digdir/designsystemet-react";
import { type ReactElement, useState } from "react";
import { useSaid } from "../sentences.ts";
import styles from "../workshop.module.css";
import type { Workshop } from "../workshop.ts";

/** A measure that the cooperation counts itself: reserved places, cases, hours, kilometres. */
export function OwnMeasureField({
  workshop,
  onAdded,
}: {
  workshop: Workshop;
  onAdded: (id: string) => void;
}): ReactElement {
  const { t } = useSaid();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [unit, setUnit] = useState("");
  const { state, change } = workshop;
  const add = () => {
    const id = `egen-${state.measures.length + 1}`;
    change({ measures: [...state.measures, { id, name: name.trim(), unit: unit.trim() || name.trim() }] });
    onAdded(id);
    setOpen(false);
  };
  if (!isOpen)
    return (
      <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {t("workshop.measure.own")}
      </Button>
    );
  return (
    <fieldset className={styles.term}>
      <legend>{t("workshop.measure.own")}</legend>
      <Textfield
        data-size="sm"
        label={t("workshop.measure.name")}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Textfield
        data-size="sm"
        label={t("workshop.measure.unit")}
        value={unit}
        onChange={(event) => setUnit(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button variant="secondary" data-size="sm" disabled={name.trim() === ""} onClick={add}>
          {t("workshop.measure.add")}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(false)}>
          {t("workshop.register.cancel")}
        </Button>
      </div>
    </fieldset>
  );
}
