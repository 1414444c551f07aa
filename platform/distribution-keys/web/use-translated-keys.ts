import { type Language, parse, render } from "@omforent/fairness";
import { useEffect } from "react";
import { vocabularyOf, type WorkshopFacts, type WorkshopState } from "../domain/index.ts";
import type { Change } from "./use-workshop-state.ts";

/** When the reader changes language, the sentences change with it; one that cannot be read stays as it was typed. */
export function useTranslatedKeys(workshop: {
  state: WorkshopState;
  facts: WorkshopFacts;
  change: Change;
  language: Language;
}): void {
  const { state, facts, change, language } = workshop;
  const isReady = facts.measures.length > 0;
  useEffect(() => {
    if (language === state.language || !isReady) return;
    const vocabulary = vocabularyOf(state, facts);
    const keys = state.keys.map((sentence) => {
      const key = parse(sentence, vocabulary, state.language);
      return key.ok ? render(key.value, vocabulary, language) : sentence;
    });
    change({ keys, language });
  }, [language, state, facts, change, isReady]);
}
