import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetWayBack, keepWayBack, type WayBack, wayBack } from "./way-back.ts";

/** A window that is open, with what it keeps. */
beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

const said = (way: Partial<WayBack> = {}): WayBack => ({ returnTo: undefined, invitation: undefined, ...way });

describe("the way back", () => {
  it("is what the address says, and nothing that was kept beside it", () => {
    keepWayBack(said({ returnTo: "/kart", invitation: "gammel" }));
    expect(wayBack(said({ returnTo: "/samarbeid" }), false)).toEqual(said({ returnTo: "/samarbeid" }));
  });

  it("is what was kept where the address says nothing, until it is forgotten", () => {
    keepWayBack(said({ returnTo: "/kart" }));
    expect(wayBack(said(), true)).toEqual(said({ returnTo: "/kart" }));
    forgetWayBack();
    expect(wayBack(said(), true)).toEqual(said());
  });

  it("keeps the invitation when it fails, though the server that sends her back knows only the page", () => {
    keepWayBack(said({ returnTo: "/min-side", invitation: "ny" }));
    expect(wayBack(said({ returnTo: "/min-side" }), true)).toEqual({ returnTo: "/min-side", invitation: "ny" });
  });
});
