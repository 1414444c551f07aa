import { Details, Paragraph } from "@digdir/designsystemet-react";
import type { PlainDate } from "@omforent/kernel";
import type { ReactElement, ReactNode } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { Unknown } from "../../../kernel/web/unknown.tsx";
import { useToday } from "../../../kernel/web/use-today.ts";
import { useNarrow } from "../../../kernel/web/viewport.ts";
import type { MatterWire } from "../../contract.ts";
import styles from "./others-section.module.css";
import { StandMark } from "./stand-mark.tsx";
import { StandsList } from "./stands-list.tsx";
import { useProgress } from "./use-answer.ts";
import { useMarkText } from "./use-mark-text.ts";
import { useWarningText } from "./use-warning-text.ts";
import { type Way, waysOf } from "./way-marks.ts";
import { WeeksStrip } from "./weeks-strip.tsx";

/** More ways than this do not fit a drawing: then the list says it. */
const mostWays = 12;

/** What the others say, who is missing, and the way to the last day. */
export function OthersSection({ matter, own }: { matter: MatterWire; own: string | null }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const progress = useProgress(matter);
  const narrow = useNarrow();
  const ways = waysOf(matter, own);
  const drawn = !narrow && ways.length > 0 && ways.length <= mostWays;
  return (
    <Section heading={t("matter.others.heading")} lead={progress} id="andre">
      <StandsList matter={matter} own={own} />
      <figure className={styles.figure}>
        <figcaption className={styles.caption}>
          {t("matter.strip.caption", { date: format.date(matter.finalBy) })}
        </figcaption>
        {drawn && <Strip matter={matter} ways={ways} />}
        {drawn ? (
          <Details data-size="sm" data-color="neutral" className={styles.asList}>
            <Details.Summary>{t("matter.strip.as-list")}</Details.Summary>
            <Details.Content>
              <WayList ways={ways} finalBy={matter.finalBy} />
            </Details.Content>
          </Details>
        ) : (
          <WayList ways={ways} finalBy={matter.finalBy} />
        )}
      </figure>
      <Warnings matter={matter} />
    </Section>
  );
}

function Strip({ matter, ways }: { matter: MatterWire; ways: readonly Way[] }): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const text = useMarkText();
  const description = ways
    .map(
      ({ name, marks }) =>
        `${name}: ${marks.map((mark) => `${text.date(mark) ?? t("unknown.label")} ${text.what(mark)}`).join(", ")}`,
    )
    .join("; ");
  return (
    <>
      <WeeksStrip
        ways={ways}
        finalBy={matter.finalBy as PlainDate} // from the wire, whose schema says it is a date
        sentOn={matter.sentOn as PlainDate | null}
        today={today}
        description={description}
      />
      <Legend />
    </>
  );
}

function Legend(): ReactElement {
  const { t } = useSentences();
  return (
    <Paragraph data-size="sm" className={styles.legend}>
      {(["yes", "waits", "older", "no"] as const).map((kind) => (
        <span key={kind} className={styles.legendItem}>
          <StandMark kind={kind} /> {t(`matter.legend.${kind}`)}
        </span>
      ))}
    </Paragraph>
  );
}

/** The way as a list: each municipality by itself, what is behind and what is ahead. */
export function WayList({ ways, finalBy }: { ways: readonly Way[]; finalBy: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const text = useMarkText();
  return (
    <div>
      {ways.map((way) => (
        <div key={way.participant} className={styles.way}>
          <p className={way.isOwn ? styles.ownName : styles.name}>{way.name}</p>
          <ol className={styles.marks}>
            {way.marks.map((mark) => (
              <li key={`${mark.what}${mark.body}${mark.date}`}>
                <Day>{text.date(mark) ?? <Unknown />}</Day>
                <StandMark kind={mark.kind} isOwn={way.isOwn} />
                <span>{text.what(mark)}</span>
              </li>
            ))}
            {way.marks.length === 0 && (
              <li>
                <Day>
                  <Unknown />
                </Day>
                <StandMark kind="waits" isOwn={way.isOwn} />
                <span>{t("matter.mark.nothing")}</span>
              </li>
            )}
          </ol>
        </div>
      ))}
      <p className={styles.end}>{t("matter.strip.final-list", { date: format.date(finalBy) })}</p>
    </div>
  );
}

const Day = ({ children }: { children: ReactNode }): ReactElement => <span className={styles.day}>{children}</span>;

/** What stands in the way, or cannot be known. */
function Warnings({ matter }: { matter: MatterWire }): ReactElement | null {
  const { t } = useSentences();
  const say = useWarningText(matter);
  const warnings = matter.schedule.warnings;
  if (matter.result.on !== null || warnings.length === 0) return null;
  return (
    <div className={styles.warnings}>
      <p className={styles.caption}>{t("matter.warnings")}</p>
      <ul>
        {warnings.map((warning) => (
          <li key={JSON.stringify(warning)}>{say(warning)}</li>
        ))}
      </ul>
    </div>
  );
}
