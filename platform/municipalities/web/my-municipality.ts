import { useSyncExternalStore } from "react";

/** The municipality that the reader reads for: emphasised and named first on every page, remembered on this device. */
export type MyMunicipality = { readonly number: string; readonly name: string };

const storageKey = "omforent.municipality";
const listeners = new Set<() => void>();
let known: { readonly text: string | null; readonly value: MyMunicipality | null } = { text: null, value: null };

export const useMyMunicipality = (): MyMunicipality | null => useSyncExternalStore(subscribe, myMunicipality);

/** The choice as stored now; the same object as long as it is the same choice. */
export function myMunicipality(): MyMunicipality | null {
  const text = localStorage.getItem(storageKey);
  if (text !== known.text) known = { text, value: read(text) };
  return known.value;
}

export function setMyMunicipality(chosen: MyMunicipality | null): void {
  if (chosen) localStorage.setItem(storageKey, JSON.stringify({ number: chosen.number, name: chosen.name }));
  else localStorage.removeItem(storageKey);
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("storage", changed);
  };
}

function read(text: string | null): MyMunicipality | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<MyMunicipality> | null;
    return typeof value?.number === "string" && typeof value.name === "string"
      ? { number: value.number, name: value.name }
      : null;
  } catch {
    return null; // written by someone else: then nothing is chosen
  }
}
