import type { ReactElement } from "react";
import { Difference, Differences, type Entry, type EntryParts } from "../../../../access/web/index.ts";
import { useKeySentences } from "../../../../distribution-keys/web/index.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";

/** What only a later slice can read in the history: a key is shown as the sentence that it is. */
export const entryParts: EntryParts = { "distribution-key/registered": KeyDifference };

function KeyDifference({ entry }: { entry: Entry }): ReactElement {
  const { t } = useSentences();
  const sentenceOf = useKeySentences(entry.subject.slice(entry.subject.indexOf(":") + 1));
  const said = (version: unknown) => sentenceOf((version as { readonly id?: string } | null)?.id ?? ""); // what the slice recorded
  return (
    <Differences>
      <Difference
        label={t("log.field.key")}
        before={said(entry.before)}
        after={said(entry.after) ?? t("unknown.label")}
      />
    </Differences>
  );
}
