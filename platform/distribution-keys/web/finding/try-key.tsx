import { Button } from "@digdir/designsystemet-react";
import { type FoundKey, render } from "@omforent/fairness";
import { type ReactElement, useState } from "react";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import { maximumKeys, vocabularyOf } from "../../domain/index.ts";
import styles from "../alone/alone.module.css";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";

/** Puts a found key into the workshop as the one that is worked on, or beside it. */
export function TryKey({
  workshop,
  found,
  isShort = false,
}: {
  workshop: Workshop;
  found: FoundKey;
  isShort?: boolean;
}): ReactElement {
  const { t } = useSaid();
  const [said, setSaid] = useState("");
  const { state, facts, change } = workshop;
  const text = render(found.key, vocabularyOf(state, facts), state.language);
  const isUsed = state.keys.includes(text);
  const readable = text.replaceAll(" %", "\u00a0%");
  return (
    <div className={styles.buttons}>
      <Button
        variant={isShort ? "tertiary" : "secondary"}
        data-size="sm"
        aria-label={t("finding.try.of", { sentence: readable })}
        onClick={() => {
          // The key that was worked on first stays beside, so that trying loses nothing.
          const [first = "", ...others] = state.keys;
          const beside = others.length === 0 ? [first] : others;
          change({ keys: [text, ...beside.filter((one) => one !== text)] });
          setSaid(t(others.length === 0 && first !== text ? "finding.tried-first" : "finding.tried"));
        }}
      >
        {t("finding.try")}
      </Button>
      {!isShort && state.keys.length < maximumKeys && !isUsed && (
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t("finding.beside.of", { sentence: readable })}
          onClick={() => {
            change({ keys: [...state.keys, text] });
            setSaid(t("finding.put-beside"));
          }}
        >
          {t("finding.beside")}
        </Button>
      )}
      {said && isUsed && (
        <span className={styles.quiet} aria-hidden="true">
          {said}
        </span>
      )}
      <Announce>{said}</Announce>
    </div>
  );
}
