import { parseCookie, stringifySetCookie } from "cookie";

/**
 * Two cookies, both out of reach for scripts: one holds the session, one binds a sign-in to the browser that began it. Over https they
 * carry the prefix that keeps other hosts and plain http from setting them; on this machine there is no https to ask for.
 */
const names = { session: "omforent-session", begun: "omforent-sign-in" } as const;
type Name = keyof typeof names;

const written = (name: Name, secure: boolean): string => (secure ? `__Host-${names[name]}` : names[name]);

export const setCookie = (name: Name, value: string, { secure }: { readonly secure: boolean }): string =>
  stringifySetCookie({
    name: written(name, secure),
    value,
    path: "/",
    httpOnly: true,
    sameSite: "lax", // a link from an e-mail opens the page signed in; no other site can write in the person's name
    secure,
    ...(name === "begun" ? { maxAge: 15 * 60 } : {}), // the session's own end is kept in the database
  });

export const clearCookie = (name: Name, { secure }: { readonly secure: boolean }): string =>
  stringifySetCookie({
    name: written(name, secure),
    value: "",
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge: 0,
  });

function read(header: string | undefined, name: Name): string | undefined {
  if (header === undefined || header.length > 16_384) return undefined;
  const cookies = parseCookie(header);
  const value = cookies[written(name, true)] ?? cookies[written(name, false)];
  return value !== undefined && /^[\w-]{20,100}$/.test(value) ? value : undefined;
}

export const sessionToken = (header: string | undefined): string | undefined => read(header, "session");
export const begunSignIn = (header: string | undefined): string | undefined => read(header, "begun");
