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

/** What waits, what is due first on top: when, what it is about, and who is asked for what. */
export function WaitingList({
  waiting,
  bodyName,
  participant,
}: {
  waiting: readonly WaitingWire[];
  bodyName: (id: string) => string;
  participant: string;
}): ReactElement {
  return (
    <ul className={styles.waiting}>
      {waiting.map((one) => (
        <Row key={`${one.matter} ${one.body}`} one={one} body={bodyName(one.body)} participant={participant} />
      ))}
    </ul>
  );
}

function Row({ one, body, participant }: { one: WaitingWire; body: string; participant: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const today = useToday();
  const due = (one.scheduledOn ?? one.until) as PlainDate; // from the wire, whose schema says it is a date
  const days = daysBetween(today, due);
  const address = matterAddress(one.matter, participant);
  return (
    <li>
      <div>
        <p className={styles.date}>{format.date(due)}</p>
        <p className={styles.quiet}>{days < 0 ? t("matters.overdue") : t("matter.when.days", { count: days })}</p>
      </div>
      <div>
        <p className={styles.title}>
          <PageLink to={address}>{one.title}</PageLink>
        </p>
        <p className={styles.quiet}>
          {one.cooperation && `${one.cooperation.name}. `}
          {t(`matters.asks.${one.asks}`, { body, version: one.version })}{" "}
          {one.scheduledOn
            ? t("matters.scheduled", { date: format.date(one.scheduledOn), until: format.date(one.until) })
            : t("matters.until", { date: format.date(one.until) })}
        </p>
        {one.again && (
          <Tag data-size="sm" data-color="warning">
            {t("matters.again")}
          </Tag>
        )}
      </div>
      <ButtonLink to={address} label={t("matters.open-named", { title: one.title })} className={styles.open}>
        {t("matters.open")}
      </ButtonLink>
    </li>
  );
}
