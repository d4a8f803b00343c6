// A Copy button beside each formula. Without this script the formula is selected by one click.
for (const button of document.querySelectorAll('.formula button')) {
  const formula = button.previousElementSibling.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(formula);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
}
