// A Copy button beside each formula. Without script the formula can still be selected by a click.
for (const button of document.querySelectorAll('button.copy')) {
  const formula = button.previousElementSibling.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(formula);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
}
