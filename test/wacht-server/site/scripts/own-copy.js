// How the SDK keeps a staging session for the page: in a cookie that ends with the browser, and in a copy that does not.
// The cookie wins where there is one. Without it the copy is sent, or nothing, which begins a session; what the reply
// hands out is kept in both places (section 2.3).
{
  const { key, since, api, header } = document.currentScript.dataset;
  const cookie = (name) => {
    const found = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
  };
  const put = (name, value) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the SDK writes it so, and the newer way is not for http.
    document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Secure; SameSite=Lax`;
    localStorage.setItem(name, value);
  };
  const copyFrom = (token, setAt) => {
    const copy = localStorage.getItem(key);
    const isNewer = setAt > Number(localStorage.getItem(since) ?? 0) || (setAt === 0 && token !== copy);
    if (copy && !isNewer) return;
    localStorage.setItem(key, token);
    localStorage.setItem(since, String(setAt || Date.now()));
  };
  const readSession = async (copy) => {
    const url = new URL('/session', api);
    if (!header) url.searchParams.set('__dev_session__', copy);
    const reply = await fetch(url, header ? { headers: { [header]: copy } } : {});
    const token = reply.headers.get('X-Development-Session');
    if (!token) return;
    put(key, token);
    put(since, String(Date.now()));
    // This page was made without it.
    if (copy && cookie(key) === token) location.reload();
  };
  const inCookie = cookie(key);
  if (inCookie) copyFrom(inCookie, Number(cookie(since) ?? 0));
  else readSession(localStorage.getItem(key) ?? '').catch(() => {});
}
