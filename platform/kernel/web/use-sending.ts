import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Problem, sendJson } from "./api.ts";

type Method = Parameters<typeof sendJson>[0];
type Letter = { readonly method: Method; readonly path: string; readonly body: object };

export type Sending<Output> = {
  readonly send: (path: string, body?: object, method?: Method) => void;
  readonly isSending: boolean;
  /** What the server said no to. */
  readonly problem: Problem | null;
  /** The server was not reached, or failed. */
  readonly failed: boolean;
  readonly done: Output | null;
  readonly reset: () => void;
};

/** Sends a form, and asks anew for what it may have changed. */
export function useSending<Output>({
  changes,
  onDone,
}: {
  changes: readonly (readonly unknown[])[];
  onDone?: (output: Output) => void;
}): Sending<Output> {
  const queryClient = useQueryClient();
  const { mutate, data, isPending, isError, reset } = useMutation({
    mutationFn: ({ method, path, body }: Letter) => sendJson<Output>(method, path, body),
    onSuccess: async (sent) => {
      if (!sent.ok) return;
      await Promise.all(changes.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      onDone?.(sent.value);
    },
  });
  return {
    send: (path, body = {}, method = "POST") => mutate({ method, path, body }),
    isSending: isPending,
    problem: data && !data.ok ? data.problem : null,
    failed: isError,
    done: data?.ok ? data.value : null,
    reset,
  };
}
