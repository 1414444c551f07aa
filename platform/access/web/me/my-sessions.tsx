import { Button, Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { type SentenceKey, useSentences } from "../../../kernel/web/i18n.ts";
import { useMe } from "../../../kernel/web/me.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { MyAccessJson } from "../../contract.ts";
import { SendState } from "../send-state.tsx";
import { useIssuerName } from "../use-issuer-name.ts";
import styles from "./me.module.css";

type Session = MyAccessJson["sessions"][number];

/** Where I am signed in now, and a way to end it on a machine that I have left. */
export function MySessions({ sessions }: { sessions: readonly Session[] }): ReactElement {
  const { t } = useSentences();
  const live = sessions.filter(({ endedAt }) => endedAt === null);
  const ended = sessions.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      <ul className={styles.list}>
        {live.map((session) => (
          <OneSession key={session.id} session={session} />
        ))}
      </ul>
      {ended.length > 0 && (
        <Details data-color="neutral" className={styles.more}>
          <Details.Summary>{t("me.sessions.ended", { count: ended.length })}</Details.Summary>
          <Details.Content>
            <ul className={styles.list}>
              {ended.map((session) => (
                <OneSession key={session.id} session={session} />
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
    </>
  );
}

const reasons = ["signed-out", "revoked", "issuer", "replaced", "erased"];

function OneSession({ session }: { session: Session }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const me = useMe();
  const sending = useSending<{ ended: number }>({ changes: [["me", "access"]] });
  const issuerName = useIssuerName();
  const at = t("me.sessions.at", { issuer: issuerName(session.issuer) });
  const isThis = session.id === me.session?.id;
  const why = session.endedWhy;
  return (
    <li className={styles.item}>
      <div>
        <strong>{isThis ? t("me.sessions.this") : at}</strong>
        {isThis && <span className={styles.detail}>{at}</span>}
      </div>
      <div>
        {t("me.sessions.since", { at: format.instant(session.beganAt) })}
        <span className={styles.detail}>
          {session.endedAt === null
            ? t("me.sessions.seen", { at: format.instant(session.lastSeenAt) })
            : `${t("me.sessions.ended-at", { at: format.instant(session.endedAt) })} ${
                why && reasons.includes(why) ? t(`me.sessions.why.${why}` as SentenceKey) : ""
              }`}
        </span>
      </div>
      <div className={styles.itemActions}>
        {session.endedAt === null && !isThis && (
          <Button
            variant="secondary"
            data-size="sm"
            loading={sending.isSending}
            onClick={() => sending.send(`/api/v1/me/sessions/${encodeURIComponent(session.id)}/revoke`)}
          >
            {t("me.sessions.revoke")}
          </Button>
        )}
        <SendState sending={sending} />
      </div>
    </li>
  );
}
