import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useMe } from "../../../kernel/web/me.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { ButtonLink } from "../../../kernel/web/page-link.tsx";
import { Empty } from "../../../kernel/web/states.tsx";
import type { CooperationDetailWire, DocumentSummaryWire } from "../../contract.ts";
import { newDocumentAddress } from "./document-addresses.ts";
import styles from "./document-list.module.css";
import { documentsQuery } from "./document-queries.ts";
import { DocumentRow } from "./document-row.tsx";
import { InternalMark } from "./internal-mark.tsx";
import { writesFor } from "./who-writes.ts";

/** How many are shown before somebody asks for all. */
const newest = 20;

/** What is sent, for everybody; above it the drafts of the reader's own municipality, marked as what they are. */
export function DocumentList({ cooperation: { summary } }: { cooperation: CooperationDetailWire }): ReactElement {
  const { t } = useSentences();
  const me = useMe();
  const { data: documents, isError, refetch } = useQuery(documentsQuery(summary.id));
  const drafts = documents?.filter(({ sent }) => sent === null) ?? [];
  const [isWhole, setWhole] = useState(false);
  const sent = documents?.filter((document) => document.sent !== null) ?? [];
  const writes = writesFor(me, summary).length > 0;
  const write = writes && <ButtonLink to={newDocumentAddress(summary.id)}>{t("document.action.write")}</ButtonLink>;
  return (
    <Section heading={t("document.list.heading")} lead={t("document.list.lead")} id="dokumenter">
      {isError && (
        <Paragraph role="alert">
          {t("document.list.failed")}{" "}
          <Button variant="tertiary" data-size="sm" onClick={() => void refetch()}>
            {t("document.list.retry")}
          </Button>
        </Paragraph>
      )}
      {byHolder(drafts).map(([holder, theirs]) => (
        <Group
          key={holder.holder}
          heading={t("document.list.drafts")}
          mark={<InternalMark holder={holder.holderName} />}
          documents={theirs}
        />
      ))}
      {sent.length > 0 && (
        <Group
          heading={drafts.length > 0 ? t("document.list.sent") : null}
          mark={null}
          documents={isWhole ? sent : sent.slice(0, newest)}
        />
      )}
      {!isWhole && sent.length > newest && (
        <Button variant="tertiary" onClick={() => setWhole(true)}>
          {t("document.list.all", { count: sent.length })}
        </Button>
      )}
      {documents?.length === 0 && <Empty heading={t("document.list.none")}>{write}</Empty>}
      {drafts.length > 0 && sent.length === 0 && <Paragraph>{t("document.list.none")}.</Paragraph>}
      {documents && documents.length > 0 && write && <div className={styles.actions}>{write}</div>}
    </Section>
  );
}

const Group = ({
  heading,
  mark,
  documents,
}: {
  heading: string | null;
  mark: ReactNode;
  documents: readonly DocumentSummaryWire[];
}): ReactElement => (
  <div className={styles.group}>
    {heading && (
      <Heading level={3} data-size="xs">
        {heading}
      </Heading>
    )}
    {mark}
    <ul className={styles.list}>
      {documents.map((document) => (
        <DocumentRow key={document.id} document={document} level={heading ? 4 : 3} />
      ))}
    </ul>
  </div>
);

function byHolder(drafts: readonly DocumentSummaryWire[]): [DocumentSummaryWire, DocumentSummaryWire[]][] {
  const groups = new Map<string, DocumentSummaryWire[]>();
  for (const draft of drafts) groups.set(draft.holder, [...(groups.get(draft.holder) ?? []), draft]);
  return [...groups.values()].flatMap((theirs) => (theirs[0] ? [[theirs[0], theirs]] : []));
}
