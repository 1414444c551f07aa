import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Unknown } from "../../../kernel/web/unknown.tsx";
import { useOverflow } from "../../../kernel/web/viewport.ts";
import type { MatterWire } from "../../contract.ts";
import { kronerTable, sumOf } from "./kroner-rows.ts";
import styles from "./matter-brief.module.css";
import { MatterContext, useBodyName, useParticipantName } from "./matter-context.ts";
import { StandMark } from "./stand-mark.tsx";
import { StandSentence } from "./stands-list.tsx";
import { useAnswer } from "./use-answer.ts";
import { useInhabitants } from "./use-inhabitants.ts";
import { useMarkText } from "./use-mark-text.ts";
import { waysOf } from "./way-marks.ts";
import { whereEachStands } from "./where-each-stands.ts";

/** More rows than this do not fit the page: the largest changes and the reader's own are shown, and the rest are counted. */
const mostRows = 12;

/** One matter on one page for a meeting. */
export const MatterBrief = ({
  matter,
  own,
  level = 2,
}: {
  matter: MatterWire;
  own: string | null;
  level?: 1 | 2;
}): ReactElement => (
  <MatterContext value={matter}>
    <Brief matter={matter} own={own} level={level} />
  </MatterContext>
);

function Brief({ matter, own, level }: { matter: MatterWire; own: string | null; level: 1 | 2 }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const answer = useAnswer(matter);
  const Title = level === 1 ? "h1" : "h2";
  const Part = level === 1 ? "h2" : "h3";
  const stands = whereEachStands(matter, own);
  return (
    <article className={styles.brief}>
      <p className={styles.eyebrow}>
        {[
          t(`matter.kind.${matter.asked.kind}`),
          matter.cooperation?.name,
          t("matter.version", { version: matter.asked.version }),
          matter.sentOn && t("matter.sent", { date: format.date(matter.sentOn) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Title className={styles.title}>
        {matter.title} <span className={styles.accent}>{answer.accent}</span>
      </Title>
      <p>{answer.lead}</p>
      <div className={styles.columns}>
        <section>
          <Part>{t("matter.brief.asked")}</Part>
          <p className={styles.words}>{shortened(matter.asked.text)}</p>
        </section>
        <section>
          <Part>{t("matter.brief.when")}</Part>
          <OwnWay matter={matter} own={own} />
          <Advice matter={matter} />
        </section>
      </div>
      <Kroner matter={matter} own={own} />
      <div className={styles.columns}>
        <section>
          <Part>{t("matter.others.heading")}</Part>
          <ul className={styles.stands}>
            {stands.slice(0, mostRows).map((stand) => (
              <li key={stand.participant}>
                <StandMark kind={stand.kind} />
                <div>
                  <strong>{stand.name}</strong>
                  <StandSentence stand={stand} matter={matter} />
                </div>
              </li>
            ))}
          </ul>
          {stands.length > mostRows && <p>{t("matter.brief.more", { count: stands.length - mostRows })}</p>}
        </section>
        <IfNo matter={matter} />
      </div>
      <p className={styles.source}>{t("matter.brief.source", { address: location.host, id: matter.id })}</p>
    </article>
  );
}

/** The paper is for reading before a vote; the whole text lies in the case. */
const shortened = (text: string): string => (text.length > 900 ? `${text.slice(0, 880)}…` : text);

function OwnWay({ matter, own }: { matter: MatterWire; own: string | null }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const text = useMarkText();
  const way = waysOf(matter, own).find(({ isOwn }) => isOwn);
  return (
    <ul className={styles.days}>
      {way?.marks.slice(0, 6).map((mark) => (
        <li key={`${mark.what}${mark.body}${mark.date}`}>
          {text.date(mark) ?? <Unknown />}: {text.what(mark)}
        </li>
      ))}
      <li>
        <strong>{t("matter.strip.final-list", { date: format.date(matter.finalBy) })}</strong>
      </li>
    </ul>
  );
}

function Advice({ matter }: { matter: MatterWire }): ReactElement | null {
  const { t } = useSentences();
  const body = useBodyName();
  const own = matter.forParticipant;
  if (!own) return null;
  const said = own.recommendations.at(-1);
  return (
    <p>
      <strong>{t("matter.advice.label", { name: own.name })}:</strong>{" "}
      {said ? `${body.whole(said.body)}: ${t(`matter.advice.${said.outcome}`)}. ${shortened(said.text)}` : <Unknown />}
    </p>
  );
}

function Kroner({ matter, own }: { matter: MatterWire; own: string | null }): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const nameOf = useParticipantName();
  const inhabitants = useInhabitants();
  const [scroll, overflows] = useOverflow<HTMLDivElement>();
  if (!matter.asked.figures) return null;
  const { rows, years, source } = kronerTable(matter.asked.figures, own);
  const shown = rows.slice(0, mostRows);
  const bare = (amount: Parameters<typeof format.oreBare>[0] | null) =>
    amount === null ? "–" : format.oreBare(amount);
  const each = (participant: string, amount: Parameters<typeof format.oreBare>[0] | null) => {
    const people = inhabitants(participant);
    return people && people.count > 0n && amount !== null ? format.perInhabitantBare(amount, people.count) : "–";
  };
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      {...(overflows && { tabIndex: 0, role: "region", "aria-label": t("matter.kroner.all") })}
    >
      <table className={styles.kroner}>
        <caption>{t("matter.kroner.caption", { source })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("matter.kroner.participant")}</th>
            <th scope="col">{t("matter.kroner.before")}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
            <th scope="col">{t("matter.kroner.change")}</th>
            <th scope="col">{t("matter.kroner.per-inhabitant")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.participant} className={row.isOwn ? styles.own : undefined}>
              <th scope="row">{nameOf(row.participant)}</th>
              <td>{bare(row.before)}</td>
              {years.map((year, at) => (
                <td key={year}>{bare(row.after[at] ?? null)}</td>
              ))}
              <td>{row.change === null ? "–" : format.changeBare(row.change)}</td>
              <td>
                {each(row.participant, row.before)} → {each(row.participant, row.after.at(-1) ?? null)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("matter.kroner.sum")}</th>
            <td>{bare(sumOf(rows.map(({ before }) => before)))}</td>
            {years.map((year, at) => (
              <td key={year}>{bare(sumOf(rows.map(({ after }) => after[at] ?? null)))}</td>
            ))}
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function IfNo({ matter }: { matter: MatterWire }): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const nameOf = useParticipantName();
  const own = matter.forParticipant;
  if (matter.result.on !== null) return null;
  const again = own?.ifChanged.again ?? [];
  return (
    <section>
      <h3 className={styles.part}>{t("matter.if-no.heading-all")}</h3>
      <p>
        {t("matter.if-no.fallback")} {matter.fallback ? matter.fallback.text : <Unknown />}
      </p>
      <h3 className={styles.part}>{t("matter.if-changed.heading", { version: matter.asked.version + 1 })}</h3>
      <p>
        {again.length === 0
          ? t("matter.if-changed.nobody")
          : t("matter.if-changed.again", {
              names: format.list(again.map(({ participant }) => nameOf(participant))),
              count: again.length,
            })}
      </p>
    </section>
  );
}
