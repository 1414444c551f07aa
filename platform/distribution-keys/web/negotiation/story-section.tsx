import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { isWorded, type SentenceKey } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { matterAddress } from "../../../matters/web/index.ts";
import { useSaid } from "../sentences.ts";
import { type Negotiation, useTable } from "./at-the-table.ts";
import styles from "./negotiation.module.css";

type Entry = Negotiation["story"][number];

/** The whole negotiation as it happened: who proposed, who said what, what changed, what was decided. */
export function StorySection(): ReactElement | null {
  const { t } = useSaid();
  const format = useFormat();
  const { negotiation } = useTable();
  const tell = useTelling();
  if (negotiation.story.length === 0) return null;
  return (
    <Section heading={t("negotiation.story")} lead={t("negotiation.story.lead")} id="historien">
      <ol className={styles.story}>
        {negotiation.story.map((entry, at) => (
          <li key={at}>
            <span className={styles.date}>{format.date(entry.date)}</span>
            <div>
              <p>{tell(entry)}</p>
              <Why entry={entry} />
              {typeof entry.params.matter === "string" && entry.kind === "sent" && (
                <PageLink to={matterAddress(entry.params.matter)}>{t("negotiation.story.to-matter")}</PageLink>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** In whose words: the conditions and the reason, or why it was done. */
function Why({ entry: { params } }: { entry: Entry }): ReactElement | null {
  const said = [params.conditions, params.reason, params.note].filter(
    (one): one is string => typeof one === "string" && one !== "",
  );
  return said.length === 0 ? null : <p className={styles.reason}>«{said.join(" – ")}»</p>;
}

function useTelling(): (entry: Entry) => string {
  const { t } = useSaid();
  const { nameOf, numberOf, proposals } = useTable();
  return ({ kind, who, about, params }) => {
    const which = tellsBy(kind, params);
    const key = `negotiation.story.${kind}${which}`;
    const proposal = proposals.find(({ id }) => id === about);
    return isWorded(key)
      ? t(key as SentenceKey, {
          who: typeof params.name === "string" ? params.name : who === null ? (proposal?.by.name ?? "") : nameOf(who),
          number: about === null ? "" : numberOf(about),
          round: String(params.round ?? ""),
          version: String(params.version ?? ""),
          by: String(params.by ?? ""),
          title: String(params.title ?? ""),
        })
      : kind;
  };
}

/** The part of the sentence's key that says what kind of such a thing it was. */
function tellsBy(kind: string, params: Entry["params"]): string {
  switch (kind) {
    case "decision":
      return `.${String(params.outcome)}${params.counts === false ? ".not-counted" : ""}`;
    case "result":
      return `.${String(params.state)}`;
    case "reply":
      return `.${String(params.answer)}`;
    case "answer-shared":
      return params.with === "mediator" ? ".mediator" : "";
    default:
      return "";
  }
}
