import { Link, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import { useSentences } from "./i18n.ts";
import styles from "./source-note.module.css";

export type Source = { readonly title: string; readonly url?: string | null };

/** Where the figures come from, in small type under what they belong to. */
export function SourceNote({ sources, children }: { sources?: readonly Source[]; children?: ReactNode }): ReactElement {
  const { t } = useSentences();
  return (
    <Paragraph data-size="sm" className={styles.note}>
      {sources && sources.length > 0 && (
        <>
          {t("source.label", { count: sources.length })}{" "}
          {sources.map((source, index) => (
            <span key={source.title}>
              {index > 0 && "; "}
              {source.url ? <Link href={source.url}>{source.title}</Link> : source.title}
            </span>
          ))}
          {children && " · "}
        </>
      )}
      {children}
    </Paragraph>
  );
}
