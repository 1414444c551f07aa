import { Details, Field, Input, Label } from "@digdir/designsystemet-react";
import { parseDate } from "@omforent/kernel";
import type { ReactElement } from "react";
import type { WorkshopParticipant } from "../domain/index.ts";
import { useSaid } from "./sentences.ts";
import styles from "./workshop.module.css";

type Period = Pick<WorkshopParticipant, "from" | "to">;

/** From when to when someone takes part; used by keys that count days or months. */
export function PeriodFields({
  one,
  year,
  onChange,
}: {
  one: WorkshopParticipant;
  year: number;
  onChange: (period: Partial<Period>) => void;
}): ReactElement {
  const { t } = useSaid();
  const read = (text: string) => {
    const date = parseDate(text);
    return date.ok ? date.value : null;
  };
  return (
    <Details className={styles.period} defaultOpen={one.from !== null || one.to !== null}>
      <Details.Summary>{t("workshop.who.period")}</Details.Summary>
      <Details.Content className={styles.pair}>
        <Field>
          <Label>{t("workshop.who.from")}</Label>
          <Input
            type="date"
            max={`${year}-12-31`}
            value={one.from ?? ""}
            onChange={(e) => onChange({ from: read(e.target.value) })}
          />
        </Field>
        <Field>
          <Label>{t("workshop.who.to")}</Label>
          <Input
            type="date"
            min={`${year}-01-01`}
            value={one.to ?? ""}
            onChange={(e) => onChange({ to: read(e.target.value) })}
          />
        </Field>
      </Details.Content>
    </Details>
  );
}
