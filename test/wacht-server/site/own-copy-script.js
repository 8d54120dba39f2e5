// How the SDK keeps a staging session for the page: in a cookie that ends with the browser, and in a copy that does not.
// The cookie wins where there is one; without it the copy is sent, and the reply puts the cookie back (section 2.3).
{
  const { key, since } = document.currentScript.dataset;
  const cookie = (name) => {
    const found = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
  };
  const put = (name, value) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the SDK writes it so, and the newer way is not for http.
    document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Secure; SameSite=Lax`;
  };
  const inCookie = cookie(key);
  const copy = localStorage.getItem(key);
  if (inCookie) {
    const setAt = Number(cookie(since) ?? 0);
    const isNewer = setAt > Number(localStorage.getItem(since) ?? 0) || (setAt === 0 && inCookie !== copy);
    if (!copy || isNewer) {
      localStorage.setItem(key, inCookie);
      localStorage.setItem(since, String(setAt || Date.now()));
    }
  } else if (copy) {
    put(key, copy);
    put(since, String(Date.now()));
    // This page was made without it.
    if (cookie(key) === copy) location.reload();
  }
}
