import { type RefObject, useEffect, useRef } from "react";

let shown = typeof location === "undefined" ? "" : location.pathname;

/** Puts the focus on the page's heading when the reader has gone to another page, but not on the first page of the visit. */
export function useFocusOnArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (location.pathname === shown) return;
    shown = location.pathname;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

/** Moves the focus to the page's heading, when what it says has changed so much that it is another page to the reader. */
export const focusHeading = (): void => document.querySelector<HTMLElement>("main h1")?.focus();
