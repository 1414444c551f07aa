import { dayOf, monthOf, type PlainDate } from "@omforent/kernel";
import type { ReactElement } from "react";
import { shortName } from "../../../cooperations/web/index.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import { useWidth } from "../../../kernel/web/viewport.ts";
import { placeTexts } from "../matter/place-texts.ts";
import { useDayText } from "./use-day-text.ts";
import type { WheelRow } from "./wheel-rows.ts";
import styles from "./year-strip.module.css";

const [nameWidth, rowHeight, top] = [150, 84, 34];

/** The whole year on one strip: a row for each cooperation and one for our own. */
export function YearStrip({
  rows,
  year,
  own,
  description,
}: {
  rows: readonly WheelRow[];
  year: number;
  own: string;
  description: string;
}): ReactElement {
  const { t, language } = useSentences();
  const today = useToday();
  const text = useDayText();
  const [ref, width] = useWidth<SVGSVGElement>(1000);
  const x = (date: PlainDate) =>
    nameWidth + ((monthOf(date) - 1 + (dayOf(date) - 1) / 31) / 12) * (width - nameWidth - 10);
  const height = top + rows.length * rowHeight + 26;
  const end = height - 26;
  const months = new Intl.DateTimeFormat(language === "en" ? "en" : "nb", { month: "short" });
  return (
    <svg ref={ref} className={styles.strip} height={height} role="img" aria-label={description}>
      {Array.from({ length: 12 }, (_, month) => {
        const at = nameWidth + (month / 12) * (width - nameWidth - 10);
        return (
          <g key={month}>
            <line x1={at} x2={at} y1={20} y2={end} className={styles.month} />
            <text x={at + 4} y={14} className={styles.quiet}>
              {months.format(Date.UTC(2026, month, 15))}
            </text>
          </g>
        );
      })}
      {rows.map((row, index) => {
        const y = top + index * rowHeight + rowHeight / 2;
        const drawn = row.days.flatMap((day) =>
          day.date === null ? [] : [{ day, x: x(day.date as PlainDate), text: text.short(day) }],
        );
        const isOwn = row.name === null;
        return (
          <g key={row.id}>
            <text x={0} y={y + 5} className={styles.name}>
              {shortened(row.name === null ? own : shortName(row.name))}
            </text>
            <line x1={nameWidth} x2={width} y1={y} y2={y} className={styles.way} />
            {drawn.map(({ day, x: at }) => (
              <circle
                key={`${day.kind}${day.about}${day.what}${day.date}${day.body?.id}`}
                cx={at}
                cy={y}
                r={day.kind === "meeting" ? 4 : 7}
                className={day.kind === "law" ? styles.law : day.kind === "meeting" ? styles.meeting : styles.matter}
              />
            ))}
            {placeTexts(
              drawn.filter(({ day }) => day.kind !== "meeting"),
              { left: nameWidth, right: width },
            ).map((one) => (
              <text
                key={`${one.text}${one.x}`}
                x={one.x}
                y={one.lane === "above" ? y - 14 : y + 25}
                className={isOwn ? styles.label : styles.strong}
              >
                {one.text}
              </text>
            ))}
          </g>
        );
      })}
      {today.startsWith(String(year)) && (
        <>
          <line x1={x(today)} x2={x(today)} y1={20} y2={end} className={styles.today} />
          <text x={x(today)} y={height - 8} textAnchor="middle" className={styles.name}>
            {t("wheel.today")}
          </text>
        </>
      )}
    </svg>
  );
}

const shortened = (name: string): string => (name.length > 18 ? `${name.slice(0, 17)}…` : name);
