import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { ProblemError } from "../../../kernel/web/api.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { Empty, Refused } from "../../../kernel/web/states.tsx";
import { logQuery, rolesAtQuery } from "../access-queries.ts";
import { Fingerprint } from "./fingerprint.tsx";
import styles from "./log.module.css";
import { type EntryParts, LogEntry } from "./log-entry.tsx";

const noParts: EntryParts = {};

/** A log, newest first, with what it can be checked by. A person's own log is gathered from several, and has no end of its own. */
export function LogSection({
  log,
  heading,
  lead,
  parts = noParts,
}: {
  log: string;
  heading: string;
  lead?: string;
  parts?: EntryParts;
}): ReactElement {
  const { t } = useSentences();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(logQuery(log));
  const personOf = usePeople(log);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const head = data?.pages[0]?.head ?? null;
  return (
    <>
      <Section heading={heading} {...(lead && { lead })} id="logg">
        {error instanceof ProblemError && <Refused problem={error.problem} />}
        {error && !(error instanceof ProblemError) && <Paragraph role="alert">{t("access.not-reached")}</Paragraph>}
        {!data && !error && <Paragraph>{t("state.loading")}</Paragraph>}
        {data && entries.length === 0 && (
          <Empty heading={t("log.empty")}>
            <Paragraph>{t("log.empty.what")}</Paragraph>
          </Empty>
        )}
        {entries.length > 0 && (
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <LogEntry key={entry.id} entry={entry} personOf={personOf} parts={parts} />
            ))}
          </ol>
        )}
        {hasNextPage && (
          <Button
            variant="secondary"
            className={styles.older}
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("log.older")}
          </Button>
        )}
      </Section>
      {head && <Fingerprint head={head} />}
    </>
  );
}

/** The names of those who hold or have held roles where the log belongs; nobody's, for those who may not know. */
function usePeople(log: string): (pseudonym: string) => string | null {
  const isPlace = /^(municipality:|installation$)/.test(log);
  const { data } = useQuery({ ...rolesAtQuery(log), enabled: isPlace });
  return useMemo(() => {
    const names = new Map(data?.roles.map(({ person, name }) => [person, name]));
    return (pseudonym) => names.get(pseudonym) ?? null;
  }, [data]);
}
