import type { Ore, Result } from "@omforent/kernel";
import { useEffect, useRef, useState } from "react";
import type { Finding, FindingQuestion } from "../../domain/finding/index.ts";
import { startWork } from "./start-work.ts";

/** What was asked and what the page showed then: results are told against that, also when the page has changed since. */
export type Asked = {
  readonly question: FindingQuestion;
  /** The key that `before` comes from, as a sentence. */
  readonly beforeSentence: string;
  readonly beforeIsToday: boolean;
  /** How far the key that was worked on is from the aim; null without one. */
  readonly nowOff: Ore | null;
};

export type FindingWork =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly done: number; readonly of: number | null }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed" }
  | { readonly kind: "answered"; readonly asked: Asked; readonly result: Result<Finding> };

/** A search beside the page, which can be stopped. */
export function useFinding(): {
  readonly work: FindingWork;
  readonly start: (asked: Asked) => void;
  readonly stop: () => void;
} {
  const [work, setWork] = useState<FindingWork>({ kind: "idle" });
  const end = useRef<() => void>(() => {});
  useEffect(() => () => end.current(), []);
  const start = (asked: Asked) => {
    end.current();
    setWork({ kind: "working", done: 0, of: null });
    end.current = startWork(
      { kind: "find", question: asked.question },
      {
        onProgress: (done, of) => setWork({ kind: "working", done, of }),
        onAnswer: (result) => setWork({ kind: "answered", asked, result }),
        onFailure: () => setWork({ kind: "failed" }),
      },
    );
  };
  const stop = () => {
    end.current();
    setWork({ kind: "stopped" });
  };
  return { work, start, stop };
}
