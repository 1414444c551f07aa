import { Link } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { CooperationDetailWire, OriginWire } from "../../contract.ts";
import styles from "./origin.module.css";

type Source = CooperationDetailWire["sources"][number];
type Claim = {
  readonly origin: OriginWire;
  readonly confidence: "high" | "medium" | "low" | null;
  readonly asOf: string | null;
  readonly note: string | null;
};

/** A public source by its title and date. Sources are in Norwegian, whatever the reader's language. */
export function SourceLink({ source }: { source: Source }): ReactElement {
  const format = useFormat();
  const title = source.url ? <Link href={source.url}>{source.title}</Link> : source.title;
  return (
    <>
      <span lang="nb">{title}</span>
      {source.date && `, ${format.partialDate(source.date)}`}
    </>
  );
}

/** Who says so, when, how sure it is, and what should be known about it. */
export function Origin({ claim }: { claim: Claim }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { origin, confidence, asOf, note } = claim;
  return (
    <span className={styles.origin}>
      {origin.kind === "public" ? (
        <SourceLink source={origin.source} />
      ) : (
        <>
          {t("origin.registered", { by: origin.by, date: format.date(origin.at.slice(0, 10)) })}
          {origin.statedSource && `: ${origin.statedSource}`}
        </>
      )}
      {confidence && confidence !== "high" && ` · ${t(`origin.confidence.${confidence}`)}`}
      {asOf && ` · ${t("origin.as-of", { date: format.partialDate(asOf) })}`}
      {note && (
        <span className={styles.note} lang="nb">
          {note}
        </span>
      )}
    </span>
  );
}
