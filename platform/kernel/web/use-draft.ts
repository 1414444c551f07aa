import { useCallback, useEffect, useState } from "react";

const writeAfter = 400; // milliseconds of quiet

export type Draft<Value> = {
  readonly value: Value;
  readonly change: (next: Partial<Value>) => void;
  /** When the draft was last saved on this device; null while nothing has been. */
  readonly savedAt: Date | null;
  /** Forgets the draft: it has been sent, or the writer wants to begin again. */
  readonly forget: () => void;
};

/** A form's contents, saved on this device as they are written, so that going back or closing the page loses nothing. */
export function useDraft<Value extends object>(name: string, empty: Value): Draft<Value> {
  const key = `omforent.draft.${name}`;
  const [{ value, touched }, setDraft] = useState(() => ({ value: { ...empty, ...read<Value>(key) }, touched: false }));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const change = useCallback(
    (next: Partial<Value>) => setDraft((now) => ({ value: { ...now.value, ...next }, touched: true })),
    [],
  );
  const forget = useCallback(() => {
    localStorage.removeItem(key);
    setDraft({ value: empty, touched: false });
    setSavedAt(null);
  }, [key, empty]);
  useEffect(() => {
    if (!touched) return;
    const save = () => {
      localStorage.setItem(key, JSON.stringify(value));
      setSavedAt(new Date());
    };
    const timer = setTimeout(save, writeAfter);
    window.addEventListener("pagehide", save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", save);
    };
  }, [key, value, touched]);
  return { value, change, savedAt, forget };
}

function read<Value>(key: string): Partial<Value> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    return {}; // unreadable: begin with an empty form
  }
}
