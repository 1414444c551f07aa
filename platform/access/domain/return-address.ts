/** Where a person goes on after signing in: a page of ours and nothing else, the front page when it is anything else. */
export function returnAddress(asked: string | undefined): string {
  if (asked === undefined || asked.length > 2000) return "/";
  const own = /^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(asked);
  return own && !asked.startsWith("/api/") ? asked : "/";
}
