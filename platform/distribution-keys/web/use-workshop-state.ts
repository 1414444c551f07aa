import type { Refusal } from "@omforent/kernel";
import { useCallback, useEffect, useRef, useState } from "react";
import { myMunicipality } from "../../municipalities/web/index.ts";
import { fromAddress, type Query, toAddress, type WorkshopState } from "../domain/index.ts";

export type Change = (next: Partial<WorkshopState>) => void;

const writeAfter = 300; // milliseconds of quiet: a slider that is dragged writes the address once

/** The workshop's state, read from the address when the page opens and written back to it when it changes. */
export function useWorkshopState(): {
  readonly state: WorkshopState;
  readonly change: Change;
  readonly refused: readonly Refusal[];
  /** Whether the address said anything: then nothing else may fill in the state. */
  readonly cameWithState: boolean;
} {
  const [opened] = useState(() => ({
    ...openAddress(),
    cameWithState: new URLSearchParams(location.search).has("v"),
  }));
  const [state, setState] = useState(opened.state);
  const [refused, setRefused] = useState(opened.refused);
  const written = useRef<string | null>(null);
  const change = useCallback<Change>((next) => setState((now) => ({ ...now, ...next })), []);

  useEffect(() => {
    if (state === opened.state && written.current === null) return; // nothing has been changed: leave the address alone
    const write = () => {
      const query = addressOf(state);
      if (query === location.search.slice(1)) return;
      written.current = query;
      history.replaceState(history.state, "", `${location.pathname}?${query}${location.hash}`);
    };
    const timer = setTimeout(write, writeAfter);
    window.addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", write);
    };
  }, [state, opened]);

  useEffect(() => {
    const reopen = () => {
      const query = location.search.slice(1);
      if (query === written.current) return;
      const again = fromAddress(currentQuery());
      written.current = query;
      setState(again.state);
      setRefused(again.refused);
    };
    window.addEventListener("popstate", reopen);
    return () => window.removeEventListener("popstate", reopen);
  }, []);

  return { state, change, refused, cameWithState: opened.cameWithState };
}

/** Without anything in the address the reader's own municipality is the one that is emphasised, if it is among those shown. */
function openAddress() {
  const opened = fromAddress(currentQuery());
  const mine = myMunicipality()?.number;
  const isFresh = !new URLSearchParams(location.search).has("v");
  return isFresh && opened.state.participants.some(({ id }) => id === mine) && mine
    ? { ...opened, state: { ...opened.state, own: mine } }
    : opened;
}

const currentQuery = (): Query => new Map(new URLSearchParams(location.search));

/** The query as it stands in a link: readable signs are left as they are. */
export const addressOf = (state: WorkshopState): string =>
  new URLSearchParams([...toAddress(state)]).toString().replace(/%2C/g, ",").replace(/%7E/g, "~");

export const linkTo = (state: WorkshopState): string => `${location.origin}/nokkelverksted?${addressOf(state)}`;
