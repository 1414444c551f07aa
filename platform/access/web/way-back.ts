/** Where a person goes on after signing in, and the invitation that she follows. */
export type WayBack = { readonly returnTo: string | undefined; readonly invitation: string | undefined };

const storageKey = "omforent.way-back";

/** Kept for as long as the window is open, so that trying again after a refusal leads to the same place. */
export function keepWayBack({ returnTo, invitation }: WayBack): void {
  if (returnTo !== undefined || invitation !== undefined)
    sessionStorage.setItem(storageKey, JSON.stringify({ returnTo, invitation }));
}

/**
 * What the address says, else what it said when the reader left to sign in. `failed`: the reader has been sent back from there, by a server that knows
 * where she was going but not the invitation that she follows.
 */
export function wayBack(said: WayBack, failed: boolean): WayBack {
  if (!failed && (said.returnTo !== undefined || said.invitation !== undefined)) return said;
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? "{}") as Partial<Record<keyof WayBack, unknown>>;
    return {
      returnTo: said.returnTo ?? text(kept.returnTo),
      invitation: said.invitation ?? text(kept.invitation),
    };
  } catch {
    return said; // written by someone else
  }
}

/** Signed in, or out: the next one begins afresh. */
export const forgetWayBack = (): void => sessionStorage.removeItem(storageKey);

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
