import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { isWorded, useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import type { MatterWire } from "../../contract.ts";
import { useBodyName } from "./matter-context.ts";
import styles from "./story-section.module.css";

type Entry = MatterWire["story"][number];

/** The whole matter as it happened: who proposed, who said what, what changed, what was decided. */
export function StorySection({ matter }: { matter: MatterWire }): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const tell = useEntryText();
  if (matter.story.length === 0) return null;
  return (
    <Section heading={t("matter.story.heading")} id="historien">
      <ol className={styles.story}>
        {matter.story.map((entry, at) => (
          <li key={`${at}`}>
            <span className={styles.date}>{format.date(entry.date)}</span>
            <div>
              <p className={styles.what}>{tell(entry)}</p>
              <Reason entry={entry} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const Reason = ({ entry: { params } }: { entry: Entry }): ReactElement | null => {
  const text = params.reason ?? params.note;
  return typeof text === "string" && text !== "" ? <p className={styles.reason}>«{text}»</p> : null;
};

function useEntryText(): (entry: Entry) => string {
  const { t } = useSentences();
  const body = useBodyName();
  return ({ kind, who, params }) => {
    const outcome = typeof params.outcome === "string" ? params.outcome : "";
    const counts = params.counts !== false;
    const key =
      kind === "decision"
        ? `matter.story.decision.${outcome}`
        : kind === "result"
          ? `matter.story.result.${String(params.state)}`
          : kind === "reply"
            ? `matter.story.reply.${String(params.answer)}`
            : kind === "view"
              ? params.proposesWords === true
                ? "matter.story.view-words"
                : "matter.story.view"
              : `matter.story.${kind}`;
    const sentence = isWorded(key)
      ? t(key as "matter.story.view", {
          who: who === null ? "" : body.whole(who),
          version: String(params.version ?? ""),
          place: String(params.place ?? ""),
          round: String(params.round ?? ""),
        })
      : kind;
    const late = params.late === true ? ` ${t("matter.story.late")}` : "";
    return `${sentence}${late}${kind === "decision" && !counts ? ` ${t("matter.story.not-counted")}` : ""}`;
  };
}
