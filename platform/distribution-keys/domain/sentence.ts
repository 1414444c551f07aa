/** A sentence to be worded in locales: its key, and what goes into it, already written in the reader's language. */
export type Sentence = { readonly key: string; readonly params: Readonly<Record<string, string | number>> };

export const sentence = (key: string, params: Sentence["params"] = {}): Sentence => ({ key, params });
