import { Details, Heading } from "@digdir/designsystemet-react";
import type { ComponentType, ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useRoleText } from "../use-role-text.ts";
import { EntryDifference } from "./entry-difference.tsx";
import type { Entry } from "./entry-values.ts";
import styles from "./log.module.css";
import { useEntrySentence } from "./use-entry-sentence.ts";

/** How a kind is shown that only a later slice can read: a key as its sentence. */
export type EntryParts = Readonly<Record<string, ComponentType<{ entry: Entry }>>>;

/** One thing that happened: what, when, in whose name, why, what it changed, and what proves it. */
export function LogEntry({
  entry,
  personOf,
  parts,
}: {
  entry: Entry;
  personOf: (pseudonym: string) => string | null;
  parts: EntryParts;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const sentence = useEntrySentence(personOf);
  const Part = parts[entry.kind];
  return (
    <li className={styles.entry}>
      <time dateTime={entry.at} className={styles.when}>
        {format.instant(entry.at)}
      </time>
      <div>
        <Heading level={3} data-size="2xs" className={styles.what}>
          {sentence(entry)}
        </Heading>
        <p className={styles.who}>
          <Who entry={entry} />
        </p>
        {entry.reason && <p className={styles.reason}>{t("log.reason", { reason: entry.reason })}</p>}
        {Part && <Part entry={entry} />}
        <EntryDifference entry={entry} />
        <Proof entry={entry} />
      </div>
    </li>
  );
}

/** In whose name it was done, as what; and who it was, for those who may know. */
function Who({ entry: { who, onBehalfOf, role } }: { entry: Entry }): ReactElement {
  const { t } = useSentences();
  const say = useRoleText();
  if (who.kind === "system") return <>{t("log.by.system")}</>;
  if (who.kind === "operator") return <>{t("log.by.operator")}</>;
  if (onBehalfOf === null) return <>{who.name ?? t("log.by.person")}</>;
  const holder = t("log.by.holder", { holder: onBehalfOf.name });
  const as = role ? `, ${say.anyRole(role)}` : "";
  return <>{who.name ? `${holder}: ${who.name}${as}` : `${holder}${as}`}</>;
}

/** The place in the log and the fingerprint: what somebody checks who does not take our word for it. */
function Proof({ entry }: { entry: Entry }): ReactElement {
  const { t } = useSentences();
  const written = { subject: entry.subject, before: entry.before, after: entry.after };
  return (
    <Details data-color="neutral" data-size="sm" className={styles.proof}>
      <Details.Summary>{t("log.proof", { position: entry.position })}</Details.Summary>
      <Details.Content>
        <dl className={styles.technical}>
          <dt>{t("log.proof.log")}</dt>
          <dd>{entry.log}</dd>
          <dt>{t("log.proof.kind")}</dt>
          <dd>{entry.kind}</dd>
          <dt>{t("log.proof.who")}</dt>
          <dd>{entry.who.id}</dd>
          <dt>{t("log.proof.hash")}</dt>
          <dd>{entry.hash}</dd>
          <dt>{t("log.proof.written")}</dt>
          <dd>
            <pre className={styles.written}>{JSON.stringify(written, null, 2)}</pre>
          </dd>
        </dl>
      </Details.Content>
    </Details>
  );
}
