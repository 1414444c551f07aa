import { Button, Field, Input, Label, Select } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { bodyQuery } from "../../../bodies/web/index.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Refused } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { MatterWire } from "../../contract.ts";
import styles from "./do-section.module.css";
import { useBodyName } from "./matter-context.ts";

/** Puts the matter on the agenda of a meeting: one of the plan's, or another day. */
export function ScheduleForm({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const today = useToday();
  const name = useBodyName();
  const { schedule } = matter.may;
  const [body, setBody] = useState(schedule[0] ?? "");
  const [date, setDate] = useState("");
  const { data } = useQuery(bodyQuery(body));
  const sending = useSending({ changes: [["matters"]] });
  const coming = data?.meetings.filter((meeting) => !meeting.cancelled && meeting.date >= today) ?? [];
  const known = matter.scheduled.findLast((one) => one.body === body);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sending.send(
          `/api/v1/matters/${encodeURIComponent(matter.id)}/schedule/${encodeURIComponent(body)}`,
          { date },
          "PUT",
        );
      }}
    >
      <div className={styles.schedule}>
        <Field>
          <Label>{t("matter.schedule.body")}</Label>
          <Select
            value={body}
            onChange={(event) => {
              setBody(event.currentTarget.value);
              setDate("");
            }}
          >
            {schedule.map((one) => (
              <Select.Option key={one} value={one}>
                {name.whole(one)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {coming.length > 0 ? (
          <Field>
            <Label>{t("matter.schedule.meeting")}</Label>
            <Select value={date} required onChange={(event) => setDate(event.currentTarget.value)}>
              <Select.Option value="">{t("matter.schedule.choose")}</Select.Option>
              {coming.map((meeting) => (
                <Select.Option key={meeting.uid} value={meeting.date}>
                  {format.date(meeting.date)}
                </Select.Option>
              ))}
            </Select>
          </Field>
        ) : (
          <Field>
            <Label>{t("matter.schedule.date")}</Label>
            <Input
              type="date"
              required
              min={today}
              value={date}
              onChange={(event) => setDate(event.currentTarget.value)}
            />
          </Field>
        )}
        <Button type="submit" variant="secondary" loading={sending.isSending}>
          {t("matter.schedule.button")}
        </Button>
      </div>
      {known && <p role="status">{t("matter.schedule.known", { date: format.date(known.date) })}</p>}
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
    </form>
  );
}
