/**
 * Reads a form body the way the server's binder does: url-encoded or multipart, never JSON (section 4.0).
 * Of several fields of one name the first counts; files are not looked at.
 */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const type = request.headers.get('content-type') ?? '';
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
  if (!isForm || request.method === 'GET' || request.method === 'HEAD') return {};
  return strings(await request.formData());
}

function strings(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  form.forEach((value, name) => {
    if (typeof value === 'string' && !(name in fields)) fields[name] = value;
  });
  return fields;
}
