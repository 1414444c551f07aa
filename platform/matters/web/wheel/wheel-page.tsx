import { Button, Details, Heading, Link, Tag, Textfield } from "@digdir/designsystemet-react";
import type { PlainDate } from "@omforent/kernel";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useState } from "react";
import { bodyAddress, ClauseText } from "../../../bodies/web/index.ts";
import { cooperationAddress } from "../../../cooperations/web/index.ts";
import { formatDayAndMonth } from "../../../kernel/domain/format-date.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Own, Page, Section } from "../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../kernel/web/page-link.tsx";
import { Unknown } from "../../../kernel/web/unknown.tsx";
import { useToday } from "../../../kernel/web/use-today.ts";
import { useNarrow } from "../../../kernel/web/viewport.ts";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import { municipalityAddress } from "../../../municipalities/web/index.ts";
import { matterAddress, yearWheelAddress } from "../addresses.ts";
import { useDayText } from "./use-day-text.ts";
import styles from "./wheel-page.module.css";
import { wheelFeed, yearWheelQuery } from "./wheel-queries.ts";
import { byMonth, type WheelDay, wheelRows } from "./wheel-rows.ts";
import { YearStrip } from "./year-strip.tsx";

/** More rows than this do not fit a strip. */
const mostRows = 14;

/** What must we decide this year, and by when? */
export function WheelPage({
  number,
  year,
  evaluationOf,
}: {
  number: string;
  year: number;
  /** Where a cooperation's evaluation is, from the slice that has it. */
  evaluationOf: (cooperation: string) => string;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const today = useToday();
  const narrow = useNarrow();
  const text = useDayText();
  const { data: wheel } = useSuspenseQuery(yearWheelQuery(number, year));
  const rows = wheelRows(wheel.days);
  const next = wheel.days
    .filter(({ date, kind }) => date !== null && date >= today && kind !== "meeting")
    .toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1))[0];
  const unknown = wheel.days.filter(({ date }) => date === null).length;
  const description = rows
    .map(
      (row) =>
        `${row.name ?? wheel.name}: ${row.days.map((day) => `${day.date ? format.date(day.date) : t("unknown.label")} ${text.whole(day)}`).join(", ")}`,
    )
    .join("; ");
  return (
    <Page
      title={t("wheel.title", { year })}
      crumbs={[
        { label: t("municipalities.title"), to: "/kommuner" },
        { label: wheel.name, to: municipalityAddress(number) },
      ]}
      heading={
        <>
          {t("wheel.heading", { name: wheel.name, year })}{" "}
          {next?.date && <Own>{t("wheel.heading.next", { date: format.date(next.date) })}</Own>}
        </>
      }
      lead={[
        next && t("wheel.lead.next", { what: text.whole(next) }),
        unknown > 0 ? t("wheel.lead.unknown", { count: unknown }) : t("wheel.lead"),
      ]
        .filter(Boolean)
        .join(" ")}
      actions={
        <>
          <ButtonLink to={`${yearWheelAddress(number)}?aar=${year - 1}`}>{String(year - 1)}</ButtonLink>
          <ButtonLink to={`${yearWheelAddress(number)}?aar=${year + 1}`}>{String(year + 1)}</ButtonLink>
        </>
      }
    >
      {!narrow && rows.length <= mostRows && (
        <figure className={styles.figure}>
          <figcaption className={styles.caption}>{t("wheel.strip.caption", { name: wheel.name, year })}</figcaption>
          <YearStrip rows={rows} year={year} own={wheel.name} description={description} />
          <p className={styles.legend}>{t("wheel.legend")}</p>
        </figure>
      )}
      <Section heading={t("wheel.list")} lead={t("wheel.list.lead")}>
        {byMonth(wheel.days).map(({ month, days }) => (
          <div key={month ?? "ukjent"} className={styles.month}>
            <Heading level={3} data-size="2xs">
              {month ? <MonthName month={month} /> : t("wheel.no-day")}
            </Heading>
            <ul className={styles.days}>
              {days.map((day, at) => (
                <Day key={`${at}`} day={day} number={number} evaluationOf={evaluationOf} />
              ))}
            </ul>
          </div>
        ))}
      </Section>
      <Subscribe number={number} name={wheel.name} />
    </Page>
  );
}

function MonthName({ month }: { month: string }): ReactElement {
  const format = useFormat();
  return <>{format.partialDate(month)}</>;
}

function Day({
  day,
  number,
  evaluationOf,
}: {
  day: WheelDay;
  number: string;
  evaluationOf: (cooperation: string) => string;
}): ReactElement {
  const { t, language } = useSentences();
  const text = useDayText();
  const whole = text.whole(day);
  return (
    <li className={day.kind === "meeting" ? styles.meeting : undefined}>
      <span className={styles.date}>{day.date ? formatDayAndMonth(day.date as PlainDate, language) : <Unknown />}</span>
      <div>
        <p className={styles.what}>
          <Whither to={addressOf(day, number, evaluationOf)}>{whole}</Whither>{" "}
          {day.kind === "matter" && day.from === "planned" && (
            <Tag data-size="sm" data-color="neutral">
              {t("wheel.from.planned")}
            </Tag>
          )}
        </p>
        <p className={styles.source}>
          {day.cooperation && (
            <>
              <PageLink to={cooperationAddress(day.cooperation.id)}>{day.cooperation.name}</PageLink>
              {day.clause && " · "}
            </>
          )}
          {day.clause && <ClauseText clause={day.clause} />}
        </p>
      </div>
    </li>
  );
}

function addressOf(day: WheelDay, number: string, evaluationOf: (cooperation: string) => string): string | null {
  switch (day.kind) {
    case "matter":
      return matterAddress(day.about, number);
    case "meeting":
      return bodyAddress(day.about);
    case "evaluation":
      return evaluationOf(day.about);
    case "law":
      return null;
  }
}

const Whither = ({ to, children }: { to: string | null; children: string }): ReactNode =>
  to === null ? children : <PageLink to={to}>{children}</PageLink>;

/** The address that a calendar asks, so that the days are there by themselves. */
function Subscribe({ number, name }: { number: string; name: string }): ReactElement {
  const { t, language } = useSentences();
  const [said, setSaid] = useState("");
  const address = wheelFeed(number, language);
  return (
    <Section heading={t("wheel.subscribe")} lead={t("wheel.subscribe.lead", { name })} id="kalender">
      <div className={styles.subscribe}>
        <Textfield
          label={t("wheel.subscribe.address")}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className={styles.buttons}>
          <Button
            onClick={() =>
              void navigator.clipboard.writeText(address).then(
                () => setSaid(t("matter.amendment.copied")),
                () => setSaid(t("matter.amendment.copy-failed")),
              )
            }
          >
            {t("wheel.subscribe.copy")}
          </Button>
          <Link href={address} download>
            {t("wheel.subscribe.download")}
          </Link>
          <span aria-hidden="true">{said}</span>
          <Announce>{said}</Announce>
        </div>
        <Details data-size="sm" data-color="neutral">
          <Details.Summary>{t("wheel.subscribe.how")}</Details.Summary>
          <Details.Content>{t("wheel.subscribe.how.text")}</Details.Content>
        </Details>
      </div>
    </Section>
  );
}
