import { Details } from "@digdir/designsystemet-react";
import { lazy, type ReactElement, Suspense } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { MatterWire } from "../../contract.ts";
import { openDecision } from "../open.ts";
import { useBodyName } from "./matter-context.ts";
import { StandMark } from "./stand-mark.tsx";
import styles from "./stands-list.module.css";
import { type Stand, whereEachStands } from "./where-each-stands.ts";

const DecisionDetails = lazy(openDecision);

/** Each participant: its mark, what it means in words, when, and the decision word for word behind it. */
export function StandsList({ matter, own }: { matter: MatterWire; own: string | null }): ReactElement {
  const stands = whereEachStands(matter, own);
  return (
    <ul className={styles.list}>
      {stands.map((stand) => (
        <li key={stand.participant} className={styles.row}>
          <StandMark kind={stand.kind} isOwn={stand.participant === own} />
          <span className={stand.participant === own ? styles.ownName : styles.name}>{stand.name}</span>
          <div className={styles.said}>
            <StandSentence stand={stand} matter={matter} />
            {stand.decision && <Verbatim matter={matter} stand={stand} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** «Vedtok versjon 2 den 1. oktober 2026 med 15 mot 4 stemmer.» */
export function StandSentence({ stand, matter }: { stand: Stand; matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const body = useBodyName();
  const { kind, decision, view } = stand;
  const date = decision ? format.date(decision.date) : view ? format.date(view.on) : "";
  const params = {
    date,
    version: decision?.version ?? view?.version ?? matter.asked.version,
    asked: matter.asked.version,
    body: stand.body ? (kind === "older" ? body.inText : body.theKind)(stand.body) : "",
    decided: decision ? body.theKind(decision.body) : "",
  };
  const votes = decision?.votes
    ? ` ${t("matter.stand.votes", { for: decision.votes.for, against: decision.votes.against })}`
    : "";
  const sentence =
    kind === "waits"
      ? t(
          stand.how === "is-heard"
            ? "matter.stand.waits-view"
            : decision
              ? "matter.stand.waits-after"
              : "matter.stand.waits",
          params,
        )
      : t(`matter.stand.${kind}`, params);
  return (
    <p className={styles.sentence}>
      {sentence}
      {votes}
    </p>
  );
}

function Verbatim({ matter, stand }: { matter: MatterWire; stand: Stand }): ReactElement | null {
  const { t } = useSentences();
  if (!stand.decision) return null;
  return (
    <Details data-size="sm" data-color="neutral" className={styles.details}>
      <Details.Summary>{t("matter.stand.read", { name: stand.name })}</Details.Summary>
      <Details.Content>
        <Suspense fallback={null}>
          <DecisionDetails matter={matter} decision={stand.decision} />
        </Suspense>
      </Details.Content>
    </Details>
  );
}
