import { cooperationAddress } from "../addresses.ts";

/** Where one document is. */
export const documentAddress = (cooperation: string, id: string): string =>
  `${cooperationAddress(cooperation)}/dokumenter/${encodeURIComponent(id)}`;

/** The form for a new document, in a municipality's name («5020»), or a new version of one that is sent. */
export function newDocumentAddress(
  cooperation: string,
  known: { readonly by?: string; readonly replaces?: string } = {},
): string {
  const query = new URLSearchParams();
  if (known.by) query.set("fra", known.by);
  if (known.replaces) query.set("erstatter", known.replaces);
  return `${cooperationAddress(cooperation)}/dokumenter/nytt${query.size > 0 ? `?${query}` : ""}`;
}

/** The text as a file. */
export const textFileAddress = (id: string): string => `/api/v1/documents/${encodeURIComponent(id)}/text`;
