// Light or dark: as the system has it until someone chooses.
const themes = ['auto', 'light', 'dark'];
const root = document.documentElement;
const button = document.getElementById('theme');
const set = theme => {
  if (theme === 'auto') delete root.dataset.theme; else root.dataset.theme = theme;
  button.textContent = `Theme: ${theme}`;
  try { localStorage.setItem('kazrumtqa-theme', theme); } catch { /* no storage */ }
};
let stored = null;
try { stored = localStorage.getItem('kazrumtqa-theme'); } catch { /* no storage */ }
set(themes.includes(stored) ? stored : 'auto');
button.addEventListener('click', () => set(themes[(themes.indexOf(root.dataset.theme ?? 'auto') + 1) % themes.length]));
