import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Problem, sendJson } from "../../kernel/web/api.ts";

export type Sending<Output> = {
  readonly send: (path: string, body?: object) => void;
  readonly isSending: boolean;
  /** What the server said no to. */
  readonly problem: Problem | null;
  /** The server was not reached, or failed. */
  readonly failed: boolean;
  readonly done: Output | null;
  readonly reset: () => void;
};

/** Sends something, and asks anew for what it may have changed. */
export function useSending<Output>({
  changes,
  onDone,
}: {
  changes: readonly (readonly string[])[];
  onDone?: (output: Output) => void;
}): Sending<Output> {
  const queryClient = useQueryClient();
  const sending = useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => sendJson<Output>("POST", path, body),
    onSuccess: async (sent) => {
      if (!sent.ok) return;
      await Promise.all(changes.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      onDone?.(sent.value);
    },
  });
  const { data, isPending, isError } = sending;
  return {
    send: (path, body = {}) => sending.mutate({ path, body }),
    isSending: isPending,
    problem: data && !data.ok ? data.problem : null,
    failed: isError,
    done: data?.ok ? data.value : null,
    reset: sending.reset,
  };
}
