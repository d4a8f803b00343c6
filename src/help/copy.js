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

// Formulas with the separators of another language's Excel. What is chosen is remembered where the browser allows it.
const choice = document.querySelector('.separators select');
if (choice) {
  const formulas = [...document.querySelectorAll('.formula code')];
  const english = formulas.map((code) => code.innerHTML);
  const show = () => {
    for (const [at, code] of formulas.entries()) {
      const spelled = code.dataset[choice.value];
      if (spelled) code.textContent = spelled;
      else code.innerHTML = english[at];
    }
  };
  const kept = 'tankstock-help-separators';
  try {
    choice.value = localStorage.getItem(kept) ?? 'english';
  } catch {
    // A browser that keeps nothing: the choice is for this page.
  }
  choice.addEventListener('change', () => {
    show();
    try {
      localStorage.setItem(kept, choice.value);
    } catch {
      // As above.
    }
  });
  choice.parentElement.hidden = false;
  show();
}
