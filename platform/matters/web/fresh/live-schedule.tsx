import { Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import type { MatterStartWire } from "../../contract.ts";
import { WayList } from "../matter/others-section.tsx";
import { useWarningText } from "../matter/use-warning-text.ts";
import { marksAhead, type Way } from "../matter/way-marks.ts";
import styles from "./fresh.module.css";
import type { MatterForm } from "./matter-form.ts";
import { useLiveSchedule } from "./use-live-schedule.ts";

/** Counted backwards while it is written: when each must have what, by when it must go out, and where a date makes it impossible. */
export function LiveSchedule({ form, start }: { form: MatterForm; start: MatterStartWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const schedule = useLiveSchedule(form, start);
  const named = { bodies: start.bodies, participations: start.participations };
  const warn = useWarningText(named);
  const nameOf = (participant: string) =>
    start.participations.find((one) => one.participant === participant)?.name ?? participant;
  if (!schedule) return <p className={styles.schedule}>{t("fresh.schedule.empty")}</p>;
  const ways: readonly Way[] = schedule.paths.map((path) => ({
    participant: path.participant,
    name: nameOf(path.participant),
    isOwn: false,
    marks: marksAhead(path),
  }));
  const sendBy = schedule.sendBy
    ? t(schedule.sendBy.because === "minimum" ? "fresh.schedule.send-by-minimum" : "fresh.schedule.send-by", {
        date: format.date(schedule.sendBy.date),
        name: schedule.sendBy.participant === null ? "" : nameOf(schedule.sendBy.participant),
      })
    : t("fresh.schedule.send-by-unknown");
  return (
    <div className={styles.schedule}>
      <Heading level={3} data-size="2xs">
        {t("fresh.schedule")}
      </Heading>
      <p className={styles.sendBy}>{sendBy}</p>
      <Announce>{sendBy}</Announce>
      <WayList ways={ways} finalBy={form.finalBy} />
      {schedule.warnings.length > 0 && (
        <div className={styles.warned}>
          <p>
            <strong>{t("matter.warnings")}</strong>
          </p>
          <ul className={styles.warnings}>
            {schedule.warnings.map((warning) => (
              <li key={JSON.stringify(warning)}>{warn(warning)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
