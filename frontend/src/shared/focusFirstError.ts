/** Puts the cursor into the first field that has an error, in the order of the form's values. */
export function focusFirstError(
  form: { values: object; getInputNode: (path: string) => HTMLElement | null },
  errors: Record<string, unknown>,
) {
  const first = Object.keys(form.values).find((name) => errors[name]);
  // After the errors are drawn and a disabled button has let go of the focus.
  if (first) setTimeout(() => form.getInputNode(first)?.focus());
}
