import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type Problem, sendJson } from "../../../kernel/web/api.ts";
import type {
  ColumnMappingWire,
  ImportFileInput,
  ImportListInput,
  ImportListResultWire,
  ImportPreviewWire,
} from "../../contract.ts";
import { readAsBase64 } from "./read-file.ts";

/** Where the import is: nothing chosen, the lines shown for choosing, or done. */
export type ImportState =
  | { readonly step: "choose" }
  | { readonly step: "preview"; readonly file: ImportFileInput; readonly preview: ImportPreviewWire }
  | { readonly step: "done"; readonly result: ImportListResultWire; readonly preview: ImportPreviewWire };

/** The import's steps. Reading a file again replaces what was being read; nothing is saved before it is asked for. */
export function useImport(municipality: string | null) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: "choose" });
  const [problem, setProblem] = useState<Problem | null>(null);
  const reading = useRef<AbortController | null>(null);

  const preview = useMutation({
    mutationFn: async (file: ImportFileInput) => {
      reading.current?.abort();
      reading.current = new AbortController();
      const sent = await sendJson<ImportPreviewWire>(
        "POST",
        "/api/v1/cooperations/import/preview",
        file,
        reading.current.signal,
      );
      setProblem(sent.ok ? null : sent.problem);
      if (sent.ok) setState({ step: "preview", file, preview: sent.value });
    },
  });

  const send = useMutation({
    mutationFn: async ({ lines, source }: { lines: readonly number[]; source: string }) => {
      if (state.step !== "preview") return;
      const body: ImportListInput = {
        ...state.file,
        mapping: state.preview.mapping,
        lines: [...lines],
        source: source.trim() || null,
      };
      const sent = await sendJson<ImportListResultWire>("POST", "/api/v1/cooperations/import", body);
      setProblem(sent.ok ? null : sent.problem);
      if (!sent.ok) return;
      setState({ step: "done", result: sent.value, preview: state.preview });
      await queryClient.invalidateQueries({ queryKey: ["cooperations"] });
    },
  });

  return {
    state,
    problem,
    isReading: preview.isPending,
    isSending: send.isPending,
    failed: preview.isError || send.isError,
    readFile: async (file: File) =>
      preview.mutate({ fileName: file.name, contentBase64: await readAsBase64(file), municipality, mapping: null }),
    remap: (mapping: ColumnMappingWire) => state.step === "preview" && preview.mutate({ ...state.file, mapping }),
    send: (lines: readonly number[], source: string) => send.mutate({ lines, source }),
    cancel: () => {
      reading.current?.abort();
      setState({ step: "choose" });
      setProblem(null);
    },
  };
}
