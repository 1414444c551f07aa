import { Field, Label, Textarea, ValidationMessage } from "@digdir/designsystemet-react";
import type { Refusal } from "@omforent/kernel";
import { type ReactElement, type RefObject, useEffect, useRef, useState } from "react";
import { useRefusal } from "./refusal.ts";
import { useSaid } from "./sentences.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

const announceAfter = 900; // milliseconds: an error is said when the person stops typing, shown at once

/** The key as a sentence. A wrong one shows where it is wrong and what was expected there. */
export function SentenceField({
  workshop: { state, result },
  index,
  onSentence,
}: {
  workshop: Workshop;
  index: number;
  onSentence: (sentence: string) => void;
}): ReactElement {
  const { t } = useSaid();
  const text = state.keys[index] ?? "";
  const read = result.keys[index];
  const refusal = read && !read.key && !read.outcome.ok ? read.outcome.refusal : null;
  const area = useRef<HTMLTextAreaElement>(null);
  useGrowing(area, text);
  return (
    <Field className={styles.sentence}>
      <Label>{index === 0 ? t("workshop.key") : t("workshop.key.other", { number: index + 1 })}</Label>
      <Textarea
        ref={area}
        rows={1}
        lang={state.language}
        value={text}
        spellCheck={false}
        aria-invalid={refusal !== null}
        onChange={(event) => onSentence(event.target.value.replace(/\n/g, " "))}
      />
      <Field.Description>{t("workshop.key.hint")}</Field.Description>
      {refusal && <WhereWrong refusal={refusal} text={text} />}
    </Field>
  );
}

/** The sentence again with the wrong place marked, and what was expected. */
function WhereWrong({ refusal, text }: { refusal: Refusal; text: string }): ReactElement {
  const { t } = useSaid();
  const word = useRefusal();
  const message = word(refusal);
  const spoken = useSettled(message);
  const { position } = refusal;
  return (
    <>
      <ValidationMessage>
        {message}
        {position && (
          <span className={styles.place}>
            {text.slice(Math.max(0, position.offset - 30), position.offset)}
            <mark>
              {text.slice(position.offset, position.offset + Math.max(1, position.length)) || t("workshop.key.end")}
            </mark>
            {text.slice(position.offset + Math.max(1, position.length), position.offset + position.length + 30)}
          </span>
        )}
      </ValidationMessage>
      <span className="ds-sr-only" role="status" aria-live="polite">
        {spoken}
      </span>
    </>
  );
}

/** A text once it has stood still. */
export function useSettled(text: string, delay = announceAfter): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), delay);
    return () => clearTimeout(timer);
  }, [text, delay]);
  return settled;
}

/** The field is as high as its text, so that a long key is read whole. */
function useGrowing(area: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 4}px`;
  }, [area, text]);
}
