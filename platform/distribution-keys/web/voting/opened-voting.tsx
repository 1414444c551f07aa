import { Button, Paragraph, Radio } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect, useId, useRef } from "react";
import { formatList } from "../../../kernel/domain/format.ts";
import { nameOf, sentence } from "../../domain/index.ts";
import { majorities, type VotingState, votingBases } from "../../domain/voting/index.ts";
import styles from "../alone/alone.module.css";
import { useRefusal } from "../refusal.ts";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import { PowerTable } from "./power-table.tsx";
import { usePower } from "./use-power.ts";
import { VotesFields } from "./votes-fields.tsx";

/** What a vote weighs and what a majority is; then who decides, beside who pays. */
export function OpenedVoting({ workshop, voting }: { workshop: Workshop; voting: VotingState }): ReactElement {
  const { t, say, language } = useSaid();
  const word = useRefusal((id) => nameOf(workshop.facts, id));
  const ask = (next: Partial<VotingState>) => workshop.change({ voting: { ...voting, ...next } });
  const { missing, result, isWorking, hasFailed } = usePower(workshop, voting);
  const start = useFocusWhereTheButtonWas();
  return (
    <>
      <Paragraph ref={start} tabIndex={-1}>
        {t("voting.how-to")}
      </Paragraph>
      <Choice
        legend={t("voting.basis")}
        options={votingBases}
        chosen={voting.basis}
        labelOf={(basis) => t(`voting.basis.${basis}`)}
        onChoose={(basis) => ask({ basis })}
      />
      {voting.basis === "own" && <VotesFields workshop={workshop} voting={voting} ask={ask} />}
      <Choice
        legend={t("voting.majority")}
        options={majorities}
        chosen={voting.majority}
        labelOf={(majority) => t(`voting.majority.${majority}`)}
        onChoose={(majority) => ask({ majority })}
      />
      {missing.length > 0 && (
        <Paragraph>
          {say(
            sentence("voting.missing", {
              names: formatList(
                missing.map((id) => nameOf(workshop.facts, id)),
                language,
              ),
            }),
          )}
        </Paragraph>
      )}
      {isWorking && <Paragraph>{t("fair.working")}</Paragraph>}
      {hasFailed && <Paragraph>{t("finding.failed")}</Paragraph>}
      {result && !result.ok && <Paragraph>{word(result.refusal)}</Paragraph>}
      {result?.ok && <PowerTable workshop={workshop} found={result.value} />}
      <Button variant="tertiary" data-color="neutral" onClick={() => workshop.change({ voting: null })}>
        {t("voting.close")}
      </Button>
    </>
  );
}

function Choice<Option extends string>({
  legend,
  options,
  chosen,
  labelOf,
  onChoose,
}: {
  legend: string;
  options: readonly Option[];
  chosen: Option;
  labelOf: (option: Option) => string;
  onChoose: (option: Option) => void;
}): ReactElement {
  const name = useId();
  return (
    <fieldset className={`${styles.choices} ${styles.plain}`}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <Radio
          key={option}
          name={name}
          value={option}
          label={labelOf(option)}
          checked={option === chosen}
          onChange={() => onChoose(option)}
        />
      ))}
    </fieldset>
  );
}

/** The button that opened this is gone: whoever uses the keyboard goes on from here. A link that opens it leaves the focus alone. */
function useFocusWhereTheButtonWas() {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}
