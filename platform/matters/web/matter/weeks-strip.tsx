import { daysBetween, type PlainDate } from "@omforent/kernel";
import type { ReactElement } from "react";
import { formatDayAndMonth } from "../../../kernel/domain/format-date.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useWidth } from "../../../kernel/web/viewport.ts";
import { placeTexts } from "./place-texts.ts";
import { StandShape } from "./stand-mark.tsx";
import { useMarkText } from "./use-mark-text.ts";
import type { Way } from "./way-marks.ts";
import styles from "./weeks-strip.module.css";

const [nameWidth, rowHeight, top, bottom] = [116, 76, 56, 30];

/** Everybody's way, counted in weeks down to the last day. The list beside it says the same in words. */
export function WeeksStrip({
  ways,
  finalBy,
  sentOn,
  today,
  description,
}: {
  ways: readonly Way[];
  finalBy: PlainDate;
  sentOn: PlainDate | null;
  today: PlainDate;
  description: string;
}): ReactElement {
  const { t, language } = useSentences();
  const text = useMarkText();
  const [ref, width] = useWidth<SVGSVGElement>(960);
  const dates = ways.flatMap(({ marks }) => marks.flatMap(({ date }) => (date === null ? [] : [date as PlainDate])));
  const inside = today <= finalBy ? [today] : [];
  const all = [...dates, finalBy, ...(sentOn ? [sentOn] : []), ...inside].sort();
  const [first, last] = [all[0] ?? finalBy, all.at(-1) ?? finalBy];
  const span = Math.max(7, daysBetween(first, last));
  const [left, right] = [nameWidth + 24, width - 70];
  const x = (date: PlainDate) => left + (daysBetween(first, date) / span) * (right - left);
  const weeks = Math.floor(daysBetween(first, finalBy) / 7);
  const each = Math.max(1, Math.ceil(weeks / ((right - left) / 54)));
  const height = top + ways.length * rowHeight + bottom;
  const end = height - bottom;
  return (
    <svg ref={ref} className={styles.strip} height={height} role="img" aria-label={description}>
      <text x={0} y={14} className={styles.quiet}>
        {t("matter.strip.weeks")}
      </text>
      {Array.from({ length: weeks + 1 }, (_, week) => week)
        .filter((week) => week % each === 0)
        .map((week) => {
          const at = x(finalBy) - ((week * 7) / span) * (right - left);
          return (
            <g key={week}>
              {week > 0 && <line x1={at} x2={at} y1={top} y2={end} className={styles.week} />}
              <text x={at} y={14} textAnchor="middle" className={week === 0 ? styles.strong : styles.quiet}>
                {week}
              </text>
            </g>
          );
        })}
      <line x1={x(finalBy)} x2={x(finalBy)} y1={44} y2={end} className={styles.final} />
      <text x={Math.min(x(finalBy) + 66, width)} y={36} textAnchor="end" className={styles.strong}>
        {t("matter.strip.final", { date: formatDayAndMonth(finalBy, language) })}
      </text>
      {today >= first && today <= last && (
        <>
          <line x1={x(today)} x2={x(today)} y1={top} y2={end} className={styles.today} />
          <text x={x(today)} y={height - 10} textAnchor="middle" className={styles.strong}>
            {t("matter.strip.today", { date: formatDayAndMonth(today, language) })}
          </text>
        </>
      )}
      {ways.map((way, row) => {
        const y = top + row * rowHeight + rowHeight / 2;
        const drawn = way.marks.flatMap((mark) =>
          mark.date === null ? [] : [{ mark, x: x(mark.date as PlainDate), text: text.short(mark) }],
        );
        const texts = placeTexts(drawn, { left: nameWidth, right: width });
        return (
          <g key={way.participant} className={way.isOwn ? styles.own : undefined}>
            <text x={0} y={y + 5} className={way.isOwn ? styles.strong : undefined}>
              {way.name.length > 15 ? `${way.name.slice(0, 14)}…` : way.name}
            </text>
            <line x1={nameWidth} x2={width} y1={y} y2={y} className={way.isOwn ? styles.ownWay : styles.way} />
            {drawn.map(({ mark, x: at }) => (
              <StandShape
                key={`${mark.what}${mark.body}${mark.date}`}
                kind={mark.kind}
                x={at}
                y={y}
                isOwn={way.isOwn}
              />
            ))}
            {texts.map((one) => (
              <text
                key={`${one.text}${one.x}`}
                x={one.x}
                y={one.lane === "above" ? y - 16 : y + 27}
                textAnchor={one.anchor}
                className={way.isOwn ? styles.ownLabel : styles.label}
              >
                {one.text}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
