import { Tag } from "@digdir/designsystemet-react";
import { daysBetween, type PlainDate } from "@omforent/kernel";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { ButtonLink, PageLink } from "../../../kernel/web/page-link.tsx";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { WaitingWire } from "../../contract.ts";
import { matterAddress } from "../addresses.ts";
import styles from "./list.module.css";

/** What waits, what is due first on top: each matter once, with all that is asked of the bodies there. */
export function WaitingList({
  waiting,
  bodyName,
  participant,
}: {
  waiting: readonly WaitingWire[];
  bodyName: (id: string) => string;
  participant: string;
}): ReactElement {
  const byMatter = Map.groupBy(waiting, ({ matter }) => matter);
  return (
    <ul className={styles.waiting}>
      {[...byMatter.values()].map((asked) => (
        <Row key={asked[0]?.matter} asked={asked} bodyName={bodyName} participant={participant} />
      ))}
    </ul>
  );
}

/** How many matters wait: one that waits for three bodies is still one. */
export const mattersIn = (waiting: readonly WaitingWire[]): number => new Set(waiting.map(({ matter }) => matter)).size;

const dayOf = ({ scheduledOn, until }: WaitingWire): string => scheduledOn ?? until;

function Row({
  asked,
  bodyName,
  participant,
}: {
  asked: readonly WaitingWire[];
  bodyName: (id: string) => string;
  participant: string;
}): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const today = useToday();
  const [first] = asked;
  if (!first) return null;
  const due = asked.map(dayOf).sort()[0] as PlainDate; // from the wire, whose schema says it is a date
  const days = daysBetween(today, due);
  const address = matterAddress(first.matter, participant);
  return (
    <li>
      <div>
        <p className={styles.date}>{format.date(due)}</p>
        <p className={styles.quiet}>{days < 0 ? t("matters.overdue") : t("matter.when.days", { count: days })}</p>
      </div>
      <div>
        <p className={styles.title}>
          <PageLink to={address}>{first.title}</PageLink>
        </p>
        {first.cooperation && <p className={styles.quiet}>{first.cooperation.name}</p>}
        <ul className={styles.asks}>
          {asked.map((one) => (
            <li key={one.body}>
              {t(`matters.asks.${one.asks}`, { body: bodyName(one.body), version: one.version })}{" "}
              {one.scheduledOn && t("matters.scheduled", { date: format.date(one.scheduledOn) })}{" "}
              {one.again && (
                <Tag data-size="sm" data-color="warning">
                  {t("matters.again")}
                </Tag>
              )}
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{t("matters.until", { date: format.date(first.until) })}</p>
      </div>
      <ButtonLink to={address} label={t("matters.open-named", { title: first.title })} className={styles.open}>
        {t("matters.open")}
      </ButtonLink>
    </li>
  );
}
