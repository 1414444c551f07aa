import { Button, Details, Fieldset, Radio } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Refused } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { MatterWire, MergeWire, SaveMergeInput } from "../../contract.ts";
import { useBodyName } from "../matter/matter-context.ts";
import { mergeQuery } from "../matter-queries.ts";
import styles from "./act.module.css";

type Choice = MergeWire["choices"][number];

/** Everybody's proposed words, line by line beside the version: what only one wants, what several want differently. */
export function MergePart({
  matter,
  onText,
}: {
  matter: MatterWire;
  onText: (text: string) => void;
}): ReactElement | null {
  const { t } = useSentences();
  const { data: merge } = useQuery(mergeQuery(matter.id));
  if (!merge || merge.proposals.length === 0) return null;
  return (
    <Details data-color="neutral">
      <Details.Summary>{t("act.merge.heading", { count: merge.proposals.length })}</Details.Summary>
      <Details.Content>
        <Merging key={merge.choicesSeen} matter={matter} merge={merge} onText={onText} />
      </Details.Content>
    </Details>
  );
}

function Merging({
  matter,
  merge,
  onText,
}: {
  matter: MatterWire;
  merge: MergeWire;
  onText: (text: string) => void;
}): ReactElement {
  const { t } = useSentences();
  const [choices, setChoices] = useState<readonly Choice[]>(merge.choices);
  const sending = useSending({ changes: [["matters", "merge", matter.id]] });
  const choose = (choice: Choice) => setChoices([...choices.filter(({ part }) => part !== choice.part), choice]);
  return (
    <>
      <p>{t("act.merge.lead", { count: merge.conflicts })}</p>
      {merge.parts.map((part, at) =>
        part.kind === "same" ? null : (
          <PartChoice
            key={`${at}`}
            part={part}
            at={at}
            proposals={merge.proposals}
            chosen={choices.find((one) => one.part === at) ?? null}
            onChoose={choose}
          />
        ),
      )}
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
      <div className={styles.buttons}>
        <Button
          type="button"
          variant="secondary"
          loading={sending.isSending}
          onClick={() => {
            const input: SaveMergeInput = { version: merge.version, seen: merge.choicesSeen, choices: [...choices] };
            sending.send(`/api/v1/matters/${encodeURIComponent(matter.id)}/merge`, input, "PUT");
          }}
        >
          {t("act.merge.save")}
        </Button>
        {merge.merged !== null && (
          <Button type="button" variant="tertiary" onClick={() => onText(merge.merged ?? "")}>
            {t("act.merge.use")}
          </Button>
        )}
      </div>
    </>
  );
}

function PartChoice({
  part,
  at,
  proposals,
  chosen,
  onChoose,
}: {
  part: MergeWire["parts"][number];
  at: number;
  proposals: MergeWire["proposals"];
  chosen: Choice | null;
  onChoose: (choice: Choice) => void;
}): ReactElement {
  const { t } = useSentences();
  const name = useBodyName();
  const whose = (from: readonly string[]) =>
    from.map((id) => name.whole(proposals.find((one) => one.from === id)?.body ?? id)).join(", ");
  const take = chosen?.take ?? (part.kind === "agreed" ? "proposal" : null);
  const words = (lines: readonly string[]) => (lines.length === 0 ? t("act.merge.nothing") : lines.join("\n"));
  return (
    <Fieldset>
      <Fieldset.Legend>{t("matter.text.line", { line: part.line })}</Fieldset.Legend>
      <Radio
        name={`del-${at}`}
        value="base"
        label={t("act.merge.base")}
        description={words(part.lines)}
        checked={take === "base"}
        onChange={() => onChoose({ part: at, take: "base", from: null, text: null })}
      />
      {part.alternatives.map(({ from, lines }) => (
        <Radio
          key={from.join()}
          name={`del-${at}`}
          value={from.join()}
          label={whose(from)}
          description={words(lines)}
          checked={take === "proposal" && (chosen === null || from.includes(chosen.from ?? ""))}
          onChange={() => onChoose({ part: at, take: "proposal", from: from[0] ?? null, text: null })}
        />
      ))}
      {part.suggestion !== null && (
        <Radio
          name={`del-${at}`}
          value="suggestion"
          label={t("act.merge.suggestion")}
          description={part.suggestion}
          checked={take === "suggestion"}
          onChange={() => onChoose({ part: at, take: "suggestion", from: null, text: null })}
        />
      )}
    </Fieldset>
  );
}
