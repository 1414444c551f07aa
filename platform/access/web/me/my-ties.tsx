import { Button, Details, Paragraph } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { cooperationAddress, cooperationsQuery } from "../../../cooperations/web/index.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { Empty } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { MyAccessJson } from "../../contract.ts";
import { SendState } from "../send-state.tsx";
import styles from "./me.module.css";
import { TieForm } from "./tie-form.tsx";

type Tie = MyAccessJson["ties"][number];

/** What may make me partial. Only I see it, and only I keep it. */
export function MyTies({ ties }: { ties: readonly Tie[] }): ReactElement {
  const { t } = useSentences();
  const [adding, setAdding] = useState(false);
  const open = ties.filter(({ endedAt }) => endedAt === null);
  const ended = ties.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      {open.length === 0 ? (
        <Empty heading={t("me.ties.none")}>
          <Paragraph>{t("me.ties.none.what")}</Paragraph>
        </Empty>
      ) : (
        <ul className={styles.list}>
          {open.map((tie) => (
            <OneTie key={tie.id} tie={tie} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <Details data-color="neutral" className={styles.more}>
          <Details.Summary>{t("me.ties.ended", { count: ended.length })}</Details.Summary>
          <Details.Content>
            <ul className={styles.list}>
              {ended.map((tie) => (
                <OneTie key={tie.id} tie={tie} />
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
      {adding ? (
        <TieForm onClose={() => setAdding(false)} />
      ) : (
        <Button variant="secondary" className={styles.add} onClick={() => setAdding(true)}>
          {t("me.ties.add")}
        </Button>
      )}
      <Details data-color="neutral" className={styles.law}>
        <Details.Summary>{t("me.ties.law.heading")}</Details.Summary>
        <Details.Content>
          <Paragraph>{t("me.ties.law.first")}</Paragraph>
          <Paragraph>{t("me.ties.law.second")}</Paragraph>
          <Paragraph>{t("me.ties.law.who-decides")}</Paragraph>
        </Details.Content>
      </Details>
    </>
  );
}

function OneTie({ tie }: { tie: Tie }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { data: cooperations } = useQuery(cooperationsQuery());
  const sending = useSending<{ id: string }>({ changes: [["me", "access"], ["impartiality"]] });
  const name = cooperations?.find(({ id }) => id === tie.cooperation)?.name ?? tie.cooperation;
  const period = [
    tie.from && t("period.since", { from: format.date(tie.from) }),
    tie.to && t("period.until", { to: format.date(tie.to) }),
    tie.endedAt && t("me.ties.ended-at", { at: format.instant(tie.endedAt) }),
  ].filter(Boolean);
  return (
    <li className={styles.item}>
      <div>
        <strong>{t(`tie.${tie.kind}`)}</strong>
        <span className={styles.detail}>
          {tie.cooperation ? <PageLink to={cooperationAddress(tie.cooperation)}>{name}</PageLink> : tie.partyName}
        </span>
      </div>
      <div>
        {tie.note || "–"}
        {period.length > 0 && <span className={styles.detail}>{period.join(" · ")}</span>}
      </div>
      <div className={styles.itemActions}>
        {tie.endedAt === null && (
          <Button
            variant="secondary"
            data-size="sm"
            loading={sending.isSending}
            onClick={() => sending.send(`/api/v1/me/ties/${encodeURIComponent(tie.id)}/end`)}
          >
            {t("me.ties.end")}
          </Button>
        )}
        <SendState sending={sending} />
      </div>
    </li>
  );
}
